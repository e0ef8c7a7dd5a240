import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ageOf, factsFile, fillFacts, fillScreen, fillSentences, formatFact, showFacts, unknownFacts, type CourseFact } from './course-facts.ts'; // prettier-ignore
import type { Exercise } from './kinds/index.ts';
import { fingerprint } from './fingerprint.ts';
import { FORMAT } from './front-matter.ts';
import { dutchLesson, mergeTranslation } from './merge-lesson.ts';
import { parseSource, parseTranslation } from './parse-lesson.ts';
import type { Variant } from './vocabulary.ts';

const VERSIONS = { version: 'v', textVersion: 't' };
const fixture = (format: number, name: string) =>
  readFileSync(path.join(import.meta.dirname, '../testing/formats', String(format), name), 'utf8');
const formats = Array.from({ length: FORMAT }, (_, index) => index + 1);

function french(format: number, variant: Variant = 'normal') {
  const source = parseSource('money.nl.md', fixture(format, 'money.nl.md'));
  const words = parseTranslation('money.fr.md', fixture(format, 'money.fr.md'));
  expect([...source.problems, ...words.problems]).toEqual([]);
  if (!source.value || !words.value) throw new Error('the fixture cannot be read');
  return mergeTranslation(source.value, words.value, 'fr', VERSIONS, variant);
}

describe('a lesson in an older format', () => {
  it.each(formats)('%i is read as if it were written today', (format) => {
    const { value, problems } = french(format);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ id: 'money', title: 'Argent', theme: 'consumptie', goals: ['mo-geld'] });
    expect(value?.sensitivity).toBe(format === 1 ? 'ordinary' : 'sensitive');
  });

  it('but one of the future is refused with what can be read', () => {
    const { problems } = parseSource('money.nl.md', fixture(2, 'money.nl.md').replace('format: 2', 'format: 9'));
    expect(problems).toContainEqual({ file: 'money.nl.md', line: 2, message: `format: this checkout reads the formats 1 to ${FORMAT}` }); // prettier-ignore
  });

  it('refuses a field that today’s format does not know', () => {
    const { problems } = parseSource('money.nl.md', fixture(2, 'money.nl.md').replace('minutes:', 'minuts: 1\nminutes:')); // prettier-ignore
    expect(problems[0]?.message).toMatch('Unrecognized key');
  });
});

describe('U05 a paragraph with a discreet variant', () => {
  const html = (variant: Variant) => JSON.stringify(french(2, variant).value?.screens[0]?.blocks);

  it('shows one of the two and keeps the exercises', () => {
    expect(html('normal')).toContain('si vous n’êtes pas d’accord');
    expect(html('normal')).not.toContain('pour vos questions');
    expect(html('discreet')).toContain('pour vos questions');
    expect(html('discreet')).not.toContain('si vous n’êtes pas d’accord');
    expect(html('discreet')).toContain('Que pouvez-vous faire');
  });

  it('may leave the paragraph out', () => {
    const source = parseSource('m.nl.md', fixture(2, 'money.nl.md').replace(/(::: discreet\n).*\n/, '$1')).value;
    const shown = (variant: Variant) => source && dutchLesson(source, VERSIONS, variant).value?.screens[0]?.blocks.length; // prettier-ignore
    expect([shown('normal'), shown('discreet')]).toEqual([3, 2]);
  });

  it('that is not closed, or that a translation lacks, is named with its line', () => {
    const open = fixture(2, 'money.nl.md').replace('::: discreet\n', '');
    expect(parseSource('m.nl.md', open).problems[0]).toMatchObject({ line: 21, message: expect.stringContaining('::: open, text, ::: discreet') }); // prettier-ignore
    const source = parseSource('m.nl.md', fixture(2, 'money.nl.md')).value;
    const words = parseTranslation('m.fr.md', fixture(2, 'money.fr.md').replace(/::: open\n(.*\n)::: discreet\n.*\n:::\n/, '$1')).value; // prettier-ignore
    const merged = source && words && mergeTranslation(source, words, 'fr', VERSIONS);
    expect(merged?.problems[0]?.message).toMatch('text with a variant');
  });
});

describe('a fact that changes', () => {
  const fact = (value: CourseFact['value'], unit: CourseFact['unit']): CourseFact => ({
    value, unit, about: 'x', date: '2026-01-01', reviewBy: '2026-12-31', source: 'y', status: 'confirmed',
  }); // prettier-ignore

  it('reaches every language in the way that language writes it', () => {
    const facts = { fee: fact(1250, 'euro'), term: fact(3, 'months'), line: fact('+32 2 555 00 00', 'phone') };
    const text = { prompt: '{{fact:fee}}, {{fact:term}}', parts: ['{{fact:line}}'] };
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('\u00a0', ' ')) as unknown;
    expect(plain(fillFacts(text, facts, 'nl'))).toEqual({ prompt: '€ 1.250, 3 maanden', parts: ['+32 2 555 00 00'] });
    expect(plain(fillFacts(text, facts, 'en'))).toEqual({ prompt: '€1,250, 3 months', parts: ['+32 2 555 00 00'] });
    expect(fillFacts(text, facts, 'ar')).toMatchObject({ parts: ['\u2066+32 2 555 00 00\u2069'] });
    expect(formatFact(fact(3, 'months'), 'ar')).toMatch(/3 أشهر/);
    expect(formatFact(fact('2027-03-01', 'date'), 'fr')).toBe('1 mars 2027');
  });

  const unsure = (id: string) => ({ [id]: { ...fact(4, 'months'), status: 'to-confirm' as const } });

  it('that nobody has looked up bears a mark that leads to the list of facts, except where it makes an answer right', () => {
    const exercise = { id: 'e', kind: 'fill-in', prompt: '{{fact:a}}?', key: { words: { x: '{{fact:a}}' } } } as unknown as Exercise; // prettier-ignore
    const html = '<p>{{fact:a}}, {{fact:b}}</p><figure class="picture">{{fact:a}}</figure>';
    const screen = { id: 's', title: 't', blocks: [{ type: 'text' as const, html }, { type: 'exercise' as const, exercise }] }; // prettier-ignore
    const filled = fillScreen(screen, { ...unsure('a'), b: fact(5, 'months') }, 'nl');
    expect(filled).toEqual({
      id: 's',
      title: 't',
      facts: ['a', 'b'],
      blocks: [
        { type: 'text', html: '<p>4 maanden<a class="unsure" href="#facts" aria-labelledby="unsure"><span aria-hidden="true">*</span></a>, 5 maanden</p><figure class="picture">4 maanden</figure>' },
        { type: 'exercise', exercise: { id: 'e', kind: 'fill-in', prompt: '4 maanden*?', key: { words: { x: '4 maanden' } } } },
      ],
    }); // prettier-ignore
    expect(fillSentences(['{{fact:a}}.'], unsure('a'), 'ar')).toEqual(['4 أشهر*.']);
  });

  it('is listed with where it comes from, in the language of the reader; one of before, in English', () => {
    const about = { nl: 'termijn', en: 'term', fr: 'délai', ar: 'مدة' };
    const facts = { a: { ...fact(4, 'months'), about }, ...unsure('b'), c: { ...unsure('c')['c'], about, ask: 'naric' } as CourseFact }; // prettier-ignore
    expect(showFacts(['a', 'b', 'c', 'a', 'gone'], facts, 'fr')).toEqual([
      { id: 'a', value: '4\u00a0mois', about: 'délai', source: 'y', read: '2026-01-01' },
      { id: 'b', value: '4\u00a0mois', about: 'x', english: true, source: 'y', read: '2026-01-01', ask: 'counsellor' },
      { id: 'c', value: '4\u00a0mois', about: 'délai', source: 'y', read: '2026-01-01', ask: 'naric' },
    ]);
  });

  it('as earlier releases wrote it is read as it was: versions that were published keep their names', () => {
    const written = { value: '112', unit: 'phone', about: 'Number for help', date: '2026-11-22', reviewBy: '2027-11-22', source: 'https://112.be', status: 'to-confirm' }; // prettier-ignore
    expect(JSON.stringify(factsFile.parse({ facts: { line: written } }).facts['line'])).toBe(JSON.stringify(written));
  });

  it('that nobody wrote down is named with its line', () => {
    expect(unknownFacts('a.md', 'one\nask {{fact:nothing}}', {})).toEqual([
      { file: 'a.md', line: 2, message: 'there is no fact nothing in courses/facts.yaml' },
    ]);
  });

  it('is out of date after its last day, and to be looked at after its review', () => {
    expect(ageOf(fact(1, 'number'), '2026-12-31')).toBeUndefined();
    expect(ageOf(fact(1, 'number'), '2027-01-01')).toBe('to-review');
    expect(ageOf({ ...fact(1, 'number'), validUntil: '2026-06-30' }, '2026-07-01')).toBe('expired');
  });
});

describe('the fingerprint of a paragraph', () => {
  it('changes with the words, not with the white space, and is never a number', () => {
    expect(fingerprint('Een  twee\ndrie ')).toBe(fingerprint('Een twee drie'));
    expect(fingerprint('Een twee vier')).not.toBe(fingerprint('Een twee drie'));
    expect(fingerprint('')).toMatch(/^[a-p]{12}$/);
  });
});
