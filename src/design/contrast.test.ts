import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Palette = Record<string, string>;

const source = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [lightSource = '', darkSource = ''] = source.split('@media (prefers-color-scheme: dark)');

function palette(css: string): Palette {
  return Object.fromEntries([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const strongSource = readFileSync(new URL('./reading.css', import.meta.url), 'utf8');
const [strongLight = '', strongDark = ''] = strongSource.split('@media (prefers-color-scheme: dark)');

const light = palette(lightSource);
const dark = { ...light, ...palette(darkSource) };
const schemes: [string, Palette][] = [
  ['light', light],
  ['dark', dark],
];

const strong: [string, Palette][] = [
  ['light', { ...light, ...palette(strongLight) }],
  ['dark', { ...dark, ...palette(strongDark) }],
];

/** Which grounds each colour of text is set on. */
const text: Record<string, string[]> = {
  ink: ['paper', 'ground', 'yellow-soft', 'good-soft', 'warn-soft', 'bad-soft', 'picture-1', 'picture-5'],
  'ink-soft': ['paper', 'ground', 'line', 'yellow-soft', 'good-soft', 'warn-soft', 'bad-soft'],
  'yellow-ink': ['yellow'],
  action: ['paper', 'ground', 'yellow-soft', 'good-soft', 'warn-soft', 'bad-soft'],
  'action-ink': ['action', 'bad'],
  good: ['paper', 'ground', 'good-soft'],
  warn: ['paper', 'ground', 'warn-soft'],
  bad: ['paper', 'ground', 'bad-soft'],
  paper: ['good'],
};

/** Lines and shapes that carry meaning: WCAG 1.4.11 asks 3:1. */
const shapes: Record<string, string[]> = {
  edge: ['paper', 'ground', 'picture-1'],
  action: ['paper', 'ground'],
  good: ['paper', 'line'],
  warn: ['paper'],
  bad: ['paper', 'ground'],
  ink: ['paper', 'ground'],
};

function tooFaint(pairs: Record<string, string[]>, colours: Palette, least: number): string[] {
  return Object.entries(pairs).flatMap(([front, grounds]) =>
    grounds.flatMap((ground) => {
      const ratio = contrast(colours[front] ?? '', colours[ground] ?? '');
      return ratio >= least ? [] : [`${front} on ${ground}: ${ratio.toFixed(2)}`];
    }),
  );
}

describe('colours', () => {
  test('black on white is 21:1, so the measure itself is right', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test.each(schemes)('I15 every text colour reaches 4.5:1 on its ground in light and dark (%s)', (_name, colours) => {
    expect(tooFaint(text, colours, 4.5)).toEqual([]);
  });

  test.each(strong)('I15 who asks for more contrast gets 7:1 for every text (%s)', (_name, colours) => {
    expect(tooFaint(text, colours, 7)).toEqual([]);
  });

  test.each(schemes)('I15 every line or shape that carries meaning reaches 3:1 (%s)', (_name, colours) => {
    expect(tooFaint(shapes, colours, 3)).toEqual([]);
  });

  test.each(schemes)('I15 the yellow and black focus ring shows on every ground (%s)', (_name, colours) => {
    const unseen = ['paper', 'ground', 'yellow', 'action', 'good-soft', 'warn-soft', 'bad-soft'].filter(
      (ground) =>
        Math.max(
          contrast(colours['yellow'] ?? '', colours[ground] ?? ''),
          contrast(colours['yellow-ink'] ?? '', colours[ground] ?? ''),
        ) < 3,
    );
    expect(unseen).toEqual([]);
  });

  test('I15 no colour escapes these checks', () => {
    const checked = new Set([...Object.keys(text), ...Object.values(text).flat()]);
    for (const name of Object.keys({ ...shapes })) checked.add(name);
    expect(Object.keys(light).filter((name) => !checked.has(name))).toEqual([]);
    expect(Object.keys(palette(darkSource)).sort()).toEqual(Object.keys(light).sort());
  });
});
