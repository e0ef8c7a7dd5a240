/** How somebody reads best. The first of each list is what a page looks like unasked. */
export const READING = {
  size: ['normal', 'large', 'largest'],
  contrast: ['normal', 'strong'],
  spacing: ['normal', 'wide'],
} as const;

/** The cookie that holds it. */
export const READING_COOKIE = 'reading';

export interface Reading {
  readonly size: (typeof READING.size)[number];
  readonly contrast: (typeof READING.contrast)[number];
  readonly spacing: (typeof READING.spacing)[number];
}

export const PLAIN: Reading = { size: 'normal', contrast: 'normal', spacing: 'normal' };

/** One of a list; the first when the text is none of them. */
const among = <T extends string>(list: readonly [T, ...T[]], text: string | undefined): T =>
  list.find((value) => value === text) ?? list[0];

/** As the browser keeps it: `large.strong.wide`. It says nothing about who reads. */
export const writeReading = ({ size, contrast, spacing }: Reading): string => [size, contrast, spacing].join('.');

/** @param text whatever the browser sent */
export function parseReading(text: string | undefined): Reading {
  const [size, contrast, spacing] = (text ?? '').split('.');
  return {
    size: among(READING.size, size),
    contrast: among(READING.contrast, contrast),
    spacing: among(READING.spacing, spacing),
  };
}

/** The attributes of `<html>` that the style sheet listens to; empty for a plain page. */
export function readingAttributes(reading: Reading): string {
  return Object.entries(reading)
    .filter(([, value]) => value !== 'normal')
    .map(([name, value]) => ` data-${name}="${value}"`)
    .join('');
}
