import { describe, expect, it } from 'vitest';
import type { Language } from '#kernel/languages.ts';
import type { CheckRules } from '../check-rules.ts';
import type { CourseFact } from '../course-facts.ts';
import type { Check, CourseLesson, CourseText, LessonText } from '../course-text.ts';
import { parseSource, parseTranslation } from '../parse-lesson.ts';
import { measureReading } from '../reading-level.ts';
import { SOKKELWAARDEN, type Variant } from '../vocabulary.ts';
import { coverage, exercisesWithoutFeedback } from './coverage.ts';
import { agedFacts, factsWrittenOut, lessonsByFact } from './facts.ts';
import { arabicPunctuation, assumesAlreadyHere, readingLevel, sensitiveWithoutVariant } from './readers.ts';
import { differingNumbers, missingTranslations, renderedOf, staleTranslations } from './translations.ts';

const HEAD: Readonly<Record<Language, string>> = { nl: 'Geld', en: 'Money', fr: 'Argent', ar: 'المال' };

function textOf(language: Language, body: string, { front = '', sensitivity = 'ordinary' } = {}): string {
  const source = `goals: [mo-geld]\ntheme: consumptie\nvalues: [${SOKKELWAARDEN.join(', ')}]\npriority: low\nprofiles: [family]\nsensitivity: ${sensitivity}\n`; // prettier-ignore
  const words = `format: 2\nid: money\nmodule: basis\ntitle: ${HEAD[language]}\nneutralTitle: x\nminutes: 9\nsummary: [a, b, c, d]\n`;
  return `---\n${words}${front || (language === 'nl' ? source : '')}---\n\n## T {#account}\n\n${body}\n`;
}

/** A course of one lesson; `bodies` by language, `en.discreet` for the variant. */
function course(bodies: Record<string, string>, more: Partial<CourseText> & { sensitivity?: string } = {}): CourseText {
  const nl = parseSource('money.nl.md', textOf('nl', bodies['nl'] ?? 'Tekst.', more));
  if (!nl.value) throw new Error(JSON.stringify(nl.problems));
  const texts = Object.entries(bodies).map(([name, body]): LessonText => {
    const [language, variant = 'normal'] = name.split('.') as [Language, Variant?];
    if (name === 'nl' && nl.value) return { file: nl.value, language, variant };
    const read = parseTranslation(`money.${name}.md`, textOf(language, body, { front: 'rendered: {}\n' }));
    if (!read.value) throw new Error(JSON.stringify(read.problems));
    return { file: read.value, language, variant };
  });
  const lesson: CourseLesson = { id: 'money', source: nl.value, texts };
  return {
    lessons: [lesson],
    facts: {},
    goals: { 'mo-geld': { title: 'x', reach: 'abroad' } },
    rules: RULES,
    today: '2026-11-22',
    lines: new Map(),
    ...more,
  };
}

const RULES: CheckRules = {
  readingLevel: { nl: { measure: 'Flesch-Douma', minimum: 55, reason: 'x' } },
  alreadyHere: [{ id: 'street', language: 'nl', pattern: '\\bin je straat\\b', reason: 'no address yet' }],
  exceptions: [],
};
const found = (check: Check, given: CourseText) => check(given).map(({ severity, file, line, message }) => `${severity} ${file}:${line} ${message}`); // prettier-ignore
const fact = (value: string, more: Partial<CourseFact> = {}): CourseFact => ({
  value, unit: 'phone', about: 'x', date: '2026-01-01', reviewBy: '2027-01-01', source: 'y', status: 'confirmed', ...more,
}); // prettier-ignore

describe('translations', () => {
  it('H31 a language without a translation is named', () => {
    expect(found(missingTranslations, course({ nl: 'Een.', en: 'One.', fr: 'Un.', ar: 'واحد.' }))).toEqual([]);
    expect(found(missingTranslations, course({ nl: 'Een.', en: 'One.', fr: 'Un.' }))).toEqual([
      expect.stringMatching(/^warning money.nl.md:1 .*العربية/),
    ]);
  });

  const stamped = (dutch: string, english: string, since = dutch): CourseText => {
    const before = course({ nl: dutch, en: english });
    const now = course({ nl: since, en: english });
    const [lesson] = now.lessons as [CourseLesson];
    const texts = lesson.texts.map((text) =>
      text.language === 'en'
        ? { ...text, file: { ...text.file, meta: { ...text.file.meta, rendered: renderedOf(before.lessons[0]?.source as CourseLesson['source']) } } } // prettier-ignore
        : text,
    );
    return { ...now, lessons: [{ ...lesson, texts }] };
  };

  it('H19 only the paragraph whose Dutch has changed is stale', () => {
    expect(found(staleTranslations, stamped('Een.\n\nTwee.', 'One.\n\nTwo.'))).toEqual([]);
    const changed = found(staleTranslations, stamped('Een.\n\nTwee.', 'One.\n\nTwo.', 'Een.\n\nDrie.'));
    expect(changed).toEqual([expect.stringMatching(/^error money.en.md:16 .*“Drie\.”/)]);
    const added = found(staleTranslations, stamped('Een.', 'One.', 'Nul.\n\nEen.'));
    expect(added.join('\n')).toMatch(/has 2 paragraphs here and 3 in Dutch[\s\S]*“Nul\.”/);
  });

  it('a changed fact makes no translation stale, a changed exercise does', () => {
    const exercise = (text: string) => `\`\`\`exercise\nid: e\nkind: true-false\nprompt: "${text}"\nreason: "R"\nfeedbackWrong: "W"\n`; // prettier-ignore
    const dutch = (text: string) => `Bel {{fact:line}}.\n\n${exercise(text)}answer: true\n\`\`\``;
    const english = `Call {{fact:line}}.\n\n${exercise('P')}\`\`\``;
    expect(found(staleTranslations, stamped(dutch('V'), english))).toEqual([]);
    expect(found(staleTranslations, stamped(dutch('V'), english, dutch('Anders')))).toHaveLength(1);
  });

  it('a translation that remembers nothing is named', () => {
    const { lessons, ...rest } = course({ nl: 'Een.', en: 'One.' });
    const texts = (lessons[0]?.texts ?? []).map((text) => ({ ...text, file: { ...text.file, meta: { ...text.file.meta, rendered: undefined } } })); // prettier-ignore
    const given = { ...rest, lessons: [{ ...(lessons[0] as CourseLesson), texts }] } as CourseText;
    expect(found(staleTranslations, given)[0]).toMatch('does not say which Dutch it renders');
  });

  it('H19 numbers and facts are the same in every language, whatever digits and signs it uses', () => {
    const same = course({ nl: 'In 1948, € 1.500, {{fact:x}}.', en: '€1,500 in 1948, {{fact:x}}.', ar: '١٩٤٨ و 1500 {{fact:x}}' }); // prettier-ignore
    expect(found(differingNumbers, same)).toEqual([]);
    expect(found(differingNumbers, course({ nl: 'In 1948.', en: 'In 1949.' }))).toEqual([
      expect.stringMatching(/^error money.en.md:14 .*1949 here and 1948/),
    ]);
    expect(found(differingNumbers, course({ nl: 'Bel {{fact:x}}.', en: 'Call us.' }))).toHaveLength(1);
  });
});

describe('facts', () => {
  const using = { nl: 'Bel {{fact:line}}.' };

  it('a fact past its date is an error, one to review or to confirm a warning, with the lessons it touches', () => {
    expect(found(agedFacts, course(using, { facts: { line: fact('112') } }))).toEqual([]);
    const check = (more: Partial<CourseFact>) => found(agedFacts, course(using, { facts: { line: fact('112', more) } }))[0]; // prettier-ignore
    expect(check({ validUntil: '2026-11-21' })).toMatch(/^error courses\/facts.yaml:1 .*touches money/);
    expect(check({ reviewBy: '2026-11-21' })).toMatch(/^warning .*reviewed/);
    expect(check({ status: 'to-confirm' })).toMatch(/^warning .*not confirmed/);
  });

  it('the lessons that a fact touches are listed', () => {
    expect([...lessonsByFact(course(using, { facts: { line: fact('112'), other: fact('113') } }))]).toEqual([
      ['line', ['money']],
      ['other', []],
    ]);
  });

  it('a number that is a fact is not written out', () => {
    const facts = { line: fact('112') };
    expect(found(factsWrittenOut, course(using, { facts }))).toEqual([]);
    expect(found(factsWrittenOut, course({ nl: 'Artikel 1129.' }, { facts }))).toEqual([]);
    expect(found(factsWrittenOut, course({ nl: 'Bel **112**, snel.' }, { facts }))).toHaveLength(1);
  });
});

describe('readers', () => {
  it('H18 a sentence that assumes somebody is in Belgium is an error, unless it is excepted', () => {
    expect(found(assumesAlreadyHere, course({ nl: 'In de straat waar je gaat wonen.' }))).toEqual([]);
    const bad = { nl: 'Een.\n\nWie woont er in je straat?' };
    expect(found(assumesAlreadyHere, course(bad))).toEqual([
      expect.stringMatching(/^error money.nl.md:21 “in je straat”: no address yet \(street\)/),
    ]);
    const exceptions = [{ check: 'already-here', rule: 'street', lesson: 'money', reason: 'a story' }];
    expect(found(assumesAlreadyHere, course(bad, { rules: { ...RULES, exceptions } }))).toEqual([]);
  });

  it('a text above B1 is told with the measure and its hardest sentence', () => {
    const plain = 'Je kan een rekening openen. Dat doe je bij een bank. Je neemt je pas mee.';
    const hard = 'De verantwoordelijkheidsverdeling tussen de onderscheiden overheidsadministraties veronderstelt een gestructureerde interbestuurlijke samenwerkingsovereenkomst met inachtneming van bevoegdheidsverdelende regelgeving.'; // prettier-ignore
    expect(found(readingLevel, course({ nl: plain }))).toEqual([]);
    expect(found(readingLevel, course({ nl: hard }))).toEqual([expect.stringMatching(/^warning money.nl.md:19 Flesch-Douma .* is below 55 .*“De verantwoord/)]); // prettier-ignore
  });

  it('the measures are those of print', () => {
    const score = (text: string, language: Language) => measureReading([{ line: 1, text }], language)?.score;
    expect(score('Wij gaan naar huis.', 'nl')).toBe(126.1);
    expect(score('The cat sat on the mat.', 'en')).toBe(116.1);
    expect(score('Le chat est petit.', 'fr')).toBe(110.9);
    expect(score('ذهبنا إلى البيت.', 'ar')).toBeUndefined();
  });

  it('U05 a sensitive lesson has a discreet variant in each language: a paragraph or a file', () => {
    const sensitivity = 'sensitive';
    const paragraph = { nl: '::: open\nKus.\n::: discreet\nGroet.\n:::' };
    expect(found(sensitiveWithoutVariant, course({ nl: 'Een.' }))).toEqual([]);
    expect(found(sensitiveWithoutVariant, course(paragraph, { sensitivity }))).toEqual([]);
    expect(found(sensitiveWithoutVariant, course({ nl: 'Kus.', 'nl.discreet': 'Groet.' }, { sensitivity }))).toEqual([]); // prettier-ignore
    expect(found(sensitiveWithoutVariant, course({ nl: 'Kus.', en: 'Kiss.', 'nl.discreet': 'Groet.' }, { sensitivity }))).toEqual([expect.stringMatching(/^error money.en.md/)]); // prettier-ignore
  });

  it.each([
    ['a Latin comma', 'نعم, لا', 'نعم، لا'],
    ['a Latin semicolon', 'نعم; لا', 'نعم؛ لا'],
    ['a Latin question mark', 'هل هذا صحيح?', 'هل هذا صحيح؟ (Really?)'],
    ['an old mark of direction', 'اتصلوا \u202Babc\u202C', 'اتصلوا \u2067abc\u2069'],
    ['a number in groups', 'اتصلوا +32 2 555 00 00', 'اتصلوا \u2066+32 2 555 00 00\u2069'],
    ['an isolation that stays open', 'اتصلوا \u2066abc', 'اتصلوا \u2066abc\u2069'],
  ])('H31 Arabic with %s is an error, and right otherwise', (_what, bad, good) => {
    expect(found(arabicPunctuation, course({ nl: 'x.', ar: bad }))).toEqual([expect.stringMatching(/^error money.ar.md:14/)]); // prettier-ignore
    expect(found(arabicPunctuation, course({ nl: 'x.', ar: good }))).toEqual([]);
  });
});

describe('coverage', () => {
  it('H20 H22 a goal of abroad or a value that no lesson has is named, a goal for later is not missed', () => {
    expect(found(coverage, course({ nl: 'x.' }))).toEqual([]);
    const goals = { 'mo-geld': { title: 'x', reach: 'abroad' as const }, 'mo-werk': { title: 'y', reach: 'abroad' as const }, 'mo-bus': { title: 'z', reach: 'after-arrival' as const } }; // prettier-ignore
    expect(found(coverage, course({ nl: 'x.' }, { goals }))).toEqual([expect.stringContaining('goal mo-werk')]);
    const later = { 'mo-geld': { title: 'x', reach: 'after-arrival' as const } };
    expect(found(coverage, course({ nl: 'x.' }, { goals: later }))).toEqual([expect.stringContaining('after arrival only')]); // prettier-ignore
    expect(found(coverage, { ...course({ nl: 'x.' }), lessons: [] })).toHaveLength(1 + SOKKELWAARDEN.length);
  });

  it('M01 an exercise without feedback is an error', () => {
    const { lessons, ...rest } = course({
      nl: '```exercise\nid: e\nkind: true-false\nprompt: V\nanswer: true\nreason: R\nfeedbackWrong: W\n```',
    });
    expect(exercisesWithoutFeedback({ lessons, ...rest })).toEqual([]);
    const strip = JSON.parse(JSON.stringify(lessons).replaceAll(/"(reason|feedbackWrong)":"[^"]*",?/g, '').replaceAll(',}', '}')) as CourseLesson[]; // prettier-ignore
    expect(found(exercisesWithoutFeedback, { ...rest, lessons: strip })).toEqual([expect.stringMatching(/^error money.nl.md:20 e answers nothing/)]); // prettier-ignore
  });
});
