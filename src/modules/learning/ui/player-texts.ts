import type { Dictionary } from '#platform/i18n/translate.ts';

const PLAYER = /^(learning\.(overview|lesson|screen|facts|ask|report|words|phone|trail)\b|participant\.reading\.|content\.(exercise|module)\.|shell\.left\.|access\.locked\.|access\.pin\.(set|change)$|problem\.access\.pin-|problem\.learning\.|problem\.platform\.field-(required|not-a-choice)$)/; // prettier-ignore

/** The texts that the player shows, which the page brings along. */
export const playerTexts = ({ messages }: Dictionary): Record<string, string> =>
  Object.fromEntries(Object.entries(messages).filter(([key]) => PLAYER.test(key)));
