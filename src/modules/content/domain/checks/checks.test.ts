import { describe, expect, it } from 'vitest';
import type { Language } from '#kernel/languages.ts';
import type { CheckRules } from '../check-rules.ts';
import type { CourseFact } from '../course-facts.ts';
import type { Check, CourseLesson, CourseText, LessonText } from '../course-text.ts';
import { parseSource, parseTranslation } from '../parse-lesson.ts';
import { measureReading } from '../reading-level.ts';
import { SOKKELWAARDEN, type Variant } from '../vocabulary.ts';
import { coverage, exercisesWithoutFeedback } from './coverage.ts';
import { agedFacts, factsToConfirm, factsWrittenOut, lessonsByFact, unconfirmedUnmarked } from './facts.ts';
import {
  arabicPunctuation,
  assumesAlreadyHere,
  readingLevel,
  sensitiveWithoutVariant,
  tellingAddress,
} from './readers.ts';
import { measureTerms, termsRendered } from './terms.ts';
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
    unmarkable: [],
    glossary: { close: { nl: '', en: '', fr: '', ar: '' }, terms: [] },
    ...more,
  };
}

const RULES: CheckRules = {
  readingLevel: { nl: { measure: 'Flesch-Douma', minimum: 55, reason: 'x' } },
  alreadyHere: [{ id: 'street', language: 'nl', pattern: '\\bin je straat\\b', reason: 'no address yet' }],
  contacts: { shortNumbers: ['101'], fictional: [{ kind: 'document-reading', reason: 'made up' }] },
  terms: [],
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

  const about = { nl: 'lijn', en: 'line', fr: 'ligne', ar: 'خط' };

  it('a fact past its date is an error, one to review a warning, with the lessons it touches', () => {
    const check = (more: Partial<CourseFact>) => found(agedFacts, course(using, { facts: { line: fact('112', { about, ...more }) } })); // prettier-ignore
    expect(check({})).toEqual([]);
    expect(check({ status: 'to-confirm' })).toEqual([]);
    expect(check({ validUntil: '2026-11-21' })[0]).toMatch(/^error courses\/facts.yaml:1 .*touches money/);
    expect(check({ reviewBy: '2026-11-21' })[0]).toMatch(/^warning .*reviewed/);
    expect(check({ about: 'a line' })[0]).toMatch(/^warning .*in English only/);
  });

  const unsure = { line: fact('112', { about, status: 'to-confirm' as const }), sure: fact('113', { about }) };

  it('facts of lessons that nobody has looked up are counted', () => {
    expect(factsToConfirm(course(using, { facts: unsure }))).toEqual(['line']);
    expect(factsToConfirm(course({ nl: 'Bel {{fact:sure}}.' }, { facts: unsure }))).toEqual([]);
  });

  const exercise = (kind: string, fields: string) => `\`\`\`exercise\nid: e\nkind: ${kind}\n${fields}\n\`\`\``;
  const choice = (prompt: string, option: string, feedback: string) =>
    exercise('single-choice', `prompt: "${prompt}"\noptions:\n  - id: a\n    text: "${option}"\n    correct: true\n    feedback: "${feedback}"\n  - id: b\n    text: x\n    feedback: y`); // prettier-ignore
  const statement = (prompt: string) => exercise('true-false', `prompt: "${prompt}"\nanswer: true\nreason: "{{fact:line}}"\nfeedbackWrong: W`); // prettier-ignore

  it.each([
    ['an answer', choice('V', '{{fact:line}}', 'F'), 25, choice('{{fact:line}}', '{{fact:sure}}', '{{fact:line}}')],
    ['a statement', statement('Bel {{fact:line}}.'), 22, statement('Bel {{fact:sure}}.')],
  ])('nobody is scored on a fact that nobody has looked up: %s', (_what, bad, line, good) => {
    expect(found(unconfirmedUnmarked, course({ nl: bad }, { facts: unsure }))).toEqual([
      `error money.nl.md:${line} line is not confirmed yet and stands where somebody is scored on it`,
    ]);
    expect(found(unconfirmedUnmarked, course({ nl: good }, { facts: unsure }))).toEqual([]);
  });

  it('a fact that nobody has looked up stands in no title, no picture and no question of the end quiz', () => {
    const title = { nl: 'Tekst {{fact:line}}.\n\n## Bel {{fact:line}} {#two}\n\nTekst.' };
    expect(found(unconfirmedUnmarked, course(title, { facts: unsure }))).toEqual([expect.stringMatching(/^error money.nl.md:21 .* in a title/)]); // prettier-ignore
    const unmarkable = [{ file: 'courses/quiz/a.nl.yaml', content: 'one\nask {{fact:line}} {{fact:sure}}' }];
    expect(found(unconfirmedUnmarked, course(using, { facts: unsure, unmarkable }))).toEqual([expect.stringMatching(/^error courses\/quiz\/a.nl.yaml:2 line /)]); // prettier-ignore
  });

  it('the lessons that a fact touches are listed', () => {
    expect([...lessonsByFact(course(using, { facts: { line: fact('112'), other: fact('113') } }))]).toEqual([
      ['line', ['money']],
      ['other', []],
    ]);
  });

  const facts = { line: fact('112'), post: fact('post@example.be', { unit: 'email' }) };
  const written = (text: string, more: Partial<CourseText> = {}) => found(factsWrittenOut, course({ nl: text }, { facts, ...more })); // prettier-ignore

  it.each([
    ['a fact by reference', 'Bel {{fact:line}}.'],
    ['a number that is longer', 'Artikel 1129 van 101.000.'],
    ['an amount, a share, a day and years', 'Dat kost € 101 of 101 % op 14.09.2027, tussen 2019-2024.'],
    ['a name with points', 'De N.V. en de v.z.w. zeggen enz. Kom.Best'],
  ])('%s may stand in a lesson', (_what, text) => expect(written(text)).toEqual([]));

  it.each([
    ['a number that is a fact', 'Een.\n\nBel **112**, snel.', 21, '{{fact:line}} instead of 112'],
    ['a short number of the list', 'Bel 101.', 19, 'instead of 101'],
    ['a long number', 'Bel 0470 12 34 56.', 19, 'instead of 0470 12 34 56'],
    ['a number from abroad', 'Bel +32 2 555 00 00.', 19, 'instead of +32 2 555 00 00'],
    ['a number in other digits', 'اتصلوا بالرقم ٠٧٠ ٢٤٥ ٢٤٥', 19, 'instead of 070 245 245'],
    ['a mail address', 'Mail post@example.be.', 19, '{{fact:post}} instead of post@example.be'],
    ['the address of a page', 'Zie www.example.be/a.', 19, 'instead of www.example.be/a'],
    ['an address behind a link', 'Een\n[bladzijde](https://example.org/x).', 20, 'instead of https://example.org/x'],
    ['a number in an exercise', choice('Bel je 112?', 'Ja', 'F'), 22, '{{fact:line}}'],
    ['a number in the discreet text', '::: open\nA.\n::: discreet\nBel 101.\n:::', 22, 'instead of 101'],
  ])('%s is an error: it has no source and no day', (_what, text, line, message) => {
    expect(written(text)).toEqual([expect.stringContaining(`error money.nl.md:${line} write `)]);
    expect(written(text)[0]).toContain(message);
  });

  it('a letter that is made up may hold a number, by a rule with its reason; another place by an exception', () => {
    const letter = exercise('document-reading', `prompt: V\nlines:\n${['Bel 0470 12 34 56', 'b', 'c'].map((text, at) => `  - {id: l${at}, text: "${text}", feedback: f${at === 0 ? ', correct: true' : ''}}`).join('\n')}`); // prettier-ignore
    expect(written(letter)).toEqual([]);
    expect(written(letter, { rules: { ...RULES, contacts: { shortNumbers: [], fictional: [] } } })).toHaveLength(1);
    const exceptions = [{ check: 'fact-written-out', rule: '101', lesson: 'money', reason: 'a story' }];
    expect(written('Bel 101.', { rules: { ...RULES, exceptions } })).toEqual([]);
    expect(written('Bel 112.', { rules: { ...RULES, exceptions } })).toHaveLength(1);
  });
});

describe('terms', () => {
  const text = { nl: 'x', en: 'x', fr: 'x', ar: 'x' };
  const glossary: CourseText['glossary'] = {
    close: text,
    terms: [
      { dutch: 'gemeente', words: {}, name: { en: 'municipality', fr: 'commune', ar: 'البلدية' }, text },
      { dutch: 'huurwaarborg', words: {}, name: { en: 'deposit', fr: 'garantie locative', ar: 'ضمان الإيجار' }, text },
      { dutch: 'advocaat', words: { nl: ['raadsman'] }, name: { en: 'lawyer', fr: 'avocat ou avocate', ar: 'محامٍ أو محامية' }, text },
      { dutch: 'VDAB', words: {}, name: { en: 'VDAB', fr: 'VDAB', ar: 'VDAB' }, text },
    ],
  }; // prettier-ignore
  const terms = (bodies: Record<string, string>, more: Partial<CourseText> = {}) => found(termsRendered, course(bodies, { glossary, ...more })); // prettier-ignore

  it.each([
    ['en', 'Ask the municipality.', 'Ask the community.'],
    ['en', 'Municipalities help.', 'Cities help.'],
    ['fr', 'Demandez à la commune.', 'Demandez à la région.'],
    ['fr', 'Les communes aident.', 'La mairie aide.'],
    ['ar', 'اسألوا البلدية.', 'اسألوا المدينة.'],
    ['ar', 'وبلديتكم تساعد.', 'وبلدكم يساعد.'],
    ['ar', 'اذهبوا إلى مبنى بلديّات للبلدية', 'اذهبوا إلى الحكومة.'],
    ['en', 'Ask the town hall (**gemeente**).', 'Ask the town hall.'],
  ])('H19 in %s “%s” renders the term, and “%s” is told with its place and the words that are expected', (language, good, bad) => {
    expect(terms({ nl: 'Vraag de gemeente.', [language]: good })).toEqual([]);
    const told = terms({ nl: 'Een.\n\nVraag de gemeente.', [language]: `x\n\n${bad}` });
    expect(told).toEqual([expect.stringMatching(`^warning money.${language}.md:16 “gemeente” .line 21 of the Dutch. .*(municipality|commune|البلدية) / gemeente`)]); // prettier-ignore
  }); // prettier-ignore

  it.each([
    ['each word of a name may bend', 'De huurwaarborg.', { fr: 'Les garanties locatives.', ar: 'وضمانات الإيجار' }],
    ['either form of a name will do', 'Een advocaat.', { fr: 'Une avocate.', ar: 'محاميتكم' }],
    ['another Dutch word for it asks for the same', 'Een raadsman.', { fr: 'Un avocat.', ar: 'للمحامي' }],
    ['a conjunction is written on to a name', 'VDAB helpt.', { en: 'VDAB helps.', ar: 'وVDAB يساعد' }],
    ['a longer word is another word', 'De gemeenteraad.', { en: 'The council.' }],
  ])('%s', (_what, nl, good) => expect(terms({ nl, ...good })).toEqual([]));

  it.each([
    ['fr', 'De huurwaarborg.', 'L’assurance locative.'],
    ['ar', 'De huurwaarborg.', 'تأمين الإيجار'],
    ['fr', 'Een advocaat.', 'Un avoué.'],
    ['ar', 'Een advocaat.', 'محاولة'],
    ['ar', 'VDAB helpt.', 'وXVDAB يساعد'],
  ])('in %s a word that only looks like it is told: %s %s', (language, nl, bad) => {
    expect(terms({ nl, [language]: bad })).toHaveLength(1);
  });

  it('other words pass by a rule for their language, and a place by an exception', () => {
    const bodies = { nl: 'Vraag de gemeente.', en: 'Ask in town.', fr: 'Demandez en ville.' };
    expect(terms(bodies)).toHaveLength(2);
    const also = [{ term: 'gemeente', language: 'en' as const, also: ['town'], reason: 'said so' }];
    expect(terms(bodies, { rules: { ...RULES, terms: also } })).toEqual([expect.stringContaining('money.fr.md')]);
    const exceptions = [{ check: 'term', rule: 'gemeente', lesson: 'money', screen: 'account', language: 'fr' as const, reason: 'x' }]; // prettier-ignore
    expect(terms(bodies, { rules: { ...RULES, exceptions } })).toEqual([expect.stringContaining('money.en.md')]);
  });

  it('the places of each language are counted, those let pass included', () => {
    const exceptions = [{ check: 'term', lesson: 'money', reason: 'x' }];
    const given = course({ nl: 'Een advocaat.\n\nDe gemeente.', en: 'A lawyer.\n\nThe town.', fr: 'Un avocat.\n\nLa commune.' }, { glossary, rules: { ...RULES, exceptions } }); // prettier-ignore
    expect(measureTerms(given)).toEqual([
      { language: 'en', places: 2, deviating: 1 },
      { language: 'fr', places: 2, deviating: 0 },
      { language: 'ar', places: 0, deviating: 0 },
    ]);
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

  it('U05 the address of a sensitive lesson gives nothing away', () => {
    const rules = { ...RULES, telling: { pattern: 'accoun', reason: 'history keeps it' } };
    expect(found(tellingAddress, course({ nl: 'Een.' }, { rules }))).toEqual([]);
    expect(found(tellingAddress, course({ nl: 'Een.' }, { rules, sensitivity: 'sensitive' }))).toEqual([expect.stringMatching(/^error money\.nl\.md:\d+ .*“account”.*history keeps it/)]); // prettier-ignore
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
