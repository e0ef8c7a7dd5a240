import { expect, test } from 'vitest';
import { parseReading, PLAIN, readingAttributes, writeReading } from './reading.ts';

test('what the browser keeps of how somebody reads comes back as it was', () => {
  const reading = { size: 'largest', contrast: 'strong', spacing: 'wide' } as const;
  expect(parseReading(writeReading(reading))).toEqual(reading);
  expect(readingAttributes(reading)).toBe(' data-size="largest" data-contrast="strong" data-spacing="wide"');
});

test('whatever else the browser sends is a plain page, and never markup', () => {
  for (const text of [undefined, '', 'huge', '"><script>', 'a.b.c.d']) {
    expect(parseReading(text)).toEqual(PLAIN);
    expect(readingAttributes(parseReading(text))).toBe('');
  }
});
