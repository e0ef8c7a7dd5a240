import type { Dictionary } from '#platform/i18n/translate.ts';

/** The text of a signal on the work list: `arrival.date-passed` → `arrival.signal.date-passed`. */
export function signalKey(kind: string): string {
  const [module = '', ...rest] = kind.split('.');
  return `${module}.signal.${rest.join('.')}`;
}

/** The sentence about an act in the list of who looked; undefined for an act that is no more. */
export function actKey(dictionary: Dictionary, action: string): string | undefined {
  const key = `audit.${action}`;
  return key in dictionary.messages ? key : undefined;
}

/** The text of a fact in the story of a dossier: `<module>.timeline.<what-happened>`; undefined when it has none. */
export function timelineKey(dictionary: Dictionary, type: string): string | undefined {
  const [module = '', what = ''] = type.split('.');
  return [`voortraject.timeline.${module}.${what}`, `${module}.timeline.${what}`].find(
    (key) => key in dictionary.messages,
  );
}
