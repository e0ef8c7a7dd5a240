import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { allProblemCodes } from '#composition/modules.ts';
import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { loadDictionaries } from '#platform/i18n/load-messages.ts';
import { localeOf } from '#platform/i18n/translate.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
type PluralOptions = Readonly<Record<string, unknown>>;

/** What a message consists of: the names of its arguments, its plurals, its words. */
interface Parts {
  readonly names: Set<string>;
  readonly plurals: PluralOptions[];
  words: string;
}

const root = path.resolve(import.meta.dirname, '../..');
const dictionaries = loadDictionaries(root);
const dutch = dictionaries.nl.messages;
const translations = LANGUAGES.filter((language) => language !== 'nl');
const SIX = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** Names that stay as they are in every script. */
const KEPT = /\bVooraf\b/g;

const moduleOf = (key: string): string => key.replace(/^problem\./, '').split('.')[0] ?? key;

/** Every text of the languages named: `[language, key, text]`. */
const texts = (languages: readonly Language[] = LANGUAGES): [Language, string, string][] =>
  languages.flatMap((language) =>
    Object.entries(dictionaries[language].messages).map(([key, text]): [Language, string, string] => [
      language,
      key,
      text,
    ]),
  );

/** Compiles as `translate` does. @throws when the text is no ICU message */
function partsOf(language: Language, text: string): Parts {
  const parts: Parts = { names: new Set(), plurals: [], words: '' };
  const visit = (element: Element): void => {
    if (element.type === 0) parts.words += ` ${element.value}`;
    else if ('value' in element) parts.names.add(element.value);
    if (element.type === 6 && element.pluralType === 'cardinal') parts.plurals.push(element.options);
    if ('options' in element) Object.values(element.options).forEach((option) => option.value.forEach(visit));
  };
  new IntlMessageFormat(text, localeOf(language), undefined, { ignoreTag: true }).getAst().forEach(visit);
  return parts;
}

/** As `partsOf`, but empty where the text does not compile: the test of compiling reports that. */
function partsIfCompiled(language: Language, text: string): Parts | undefined {
  try {
    return partsOf(language, text);
  } catch {
    return undefined;
  }
}

/** The keys that the source code names, each with the file; what is composed at run time only by its beginning. */
function usedKeys(): { literal: [string, string][]; beginnings: [string, string][] } {
  const literal: [string, string][] = [];
  const beginnings: [string, string][] = [];
  for (const file of globSync('src/**/*.{svelte,ts}', { cwd: root })) {
    if (/\.test\.ts$|\/testing\//.test(file)) continue;
    const source = readFileSync(path.join(root, file), 'utf8').replace(/^\s*\/\*\*.*?\*\//gms, '');
    // t('key'), t(condition ? 'one.key' : 'other.key')
    for (const [, argument = ''] of source.matchAll(/\bt\(([^`(){},]*)/g)) {
      for (const [, key = ''] of argument.matchAll(/['"]([^'"]+)['"]/g))
        if (key.includes('.') || /^\s*['"]/.test(argument)) literal.push([file, key]);
    }
    for (const [, key = ''] of source.matchAll(/\btranslate\([^'"`]*?,\s*['"]([^'"]+)['"]/g)) literal.push([file, key]);
    for (const [, key = ''] of source.matchAll(/\blabel: '([a-z][\w-]*(?:\.[\w-]+)+)'/g)) literal.push([file, key]);
    for (const [, value = ''] of source.matchAll(/\btemplate:([^,}\n]*)/g))
      for (const [, name = ''] of value.matchAll(/['"]([^'"]+\.mail\.[^'"]+)['"]/g))
        literal.push([file, `${name}.subject`], [file, `${name}.body`]);
    for (const [, beginning = ''] of source.matchAll(/\bt\(\s*`([^`$]+)\$\{/g)) beginnings.push([file, beginning]);
  }
  return { literal, beginnings };
}

test('H31 every text exists in every language', () => {
  const gaps: Record<string, string[]> = {};
  const note = (key: string, what: string) => (gaps[moduleOf(key)] ??= []).push(what);
  for (const language of translations) {
    const { messages } = dictionaries[language];
    for (const [key, text] of Object.entries(dutch)) {
      if (messages[key] === undefined) note(key, `${language} lacks ${key}`);
      else if ((messages[key] === '') !== (text === ''))
        note(key, `${language} and Dutch differ in being empty: ${key}`);
    }
    for (const key of Object.keys(messages)) if (dutch[key] === undefined) note(key, `only ${language} has ${key}`);
  }
  expect(gaps).toEqual({});
});

test('every text compiles', () => {
  const broken = texts().flatMap(([language, key, text]) => {
    try {
      partsOf(language, text);
      return [];
    } catch (error) {
      return [`${language} ${key}: ${String(error)}`];
    }
  });
  expect(broken).toEqual([]);
});

test('a translation uses the values that the Dutch text uses', () => {
  const list = (language: Language, text: string) =>
    [...(partsIfCompiled(language, text)?.names ?? [])].sort().join(', ');
  const different = texts(translations).flatMap(([language, key, text]) => {
    const expected = list('nl', dutch[key] ?? text);
    const found = list(language, text);
    return found === expected ? [] : [`${language} ${key}: {${found}} in place of {${expected}}`];
  });
  expect(different).toEqual([]);
});

test('a plural in Arabic has all six forms', () => {
  const short = texts(['ar']).flatMap(([language, key, text]) =>
    (partsIfCompiled(language, text)?.plurals ?? []).flatMap((options) => {
      // The exact number nought says what the form for nought would.
      const missing = SIX.filter((form) => !(form in options) && !(form === 'zero' && '=0' in options));
      return missing.length === 0 ? [] : [`${key} lacks ${missing.join(', ')}`];
    }),
  );
  expect(short).toEqual([]);
});

test('no text contains an HTML tag', () => {
  const found = texts().filter(([, , text]) => /<\/?[a-z][^>]*>/i.test(text));
  expect(found).toEqual([]);
});

test('an Arabic text is written in Arabic', () => {
  const foreign = texts(['ar']).filter(([language, key, text]) => {
    const source = (partsIfCompiled('nl', dutch[key] ?? '')?.words ?? '').replace(KEPT, '');
    const words = partsIfCompiled(language, text)?.words;
    return /\p{L}/u.test(source) && words !== undefined && !/\p{Script=Arabic}/u.test(words.replace(/\P{L}/gu, ''));
  });
  expect(foreign).toEqual([]);
});

test('every problem that a module declares has a text in every language', () => {
  const codes = allProblemCodes();
  expect(codes).toContain('platform.not-found');
  const silent = LANGUAGES.flatMap((language) =>
    codes.filter((code) => !dictionaries[language].messages[`problem.${code}`]).map((code) => `${language} ${code}`),
  );
  expect(silent).toEqual([]);
});

test('every text that the code names exists', () => {
  const { literal, beginnings } = usedKeys();
  expect(literal.map(([, key]) => key)).toContain('platform.name');
  const keys = Object.keys(dutch);
  const unknown = [
    ...literal.filter(([, key]) => dutch[key] === undefined),
    ...beginnings.filter(([, beginning]) => !keys.some((key) => key.startsWith(beginning))),
  ];
  expect([...new Set(unknown.map(([file, key]) => `${file}: ${key}`))].sort()).toEqual([]);
});

/** Forms of the singular «you» that no other word has. */
const SINGULAR = /(?<!\p{L})(?:أنت|كنت|لست|يمكنك|لديك|عندك|معك|إليك|عليك|بك|لك|اختر|اكتب|اقرأ|أخبر|افتح)(?!\p{L})/u;

test('Arabic texts address everybody in the polite plural, never a man or a woman alone', () => {
  const wrong = texts(['ar']).filter(([, , text]) => SINGULAR.test(text));
  expect(wrong.map(([, key]) => key)).toEqual([]);
});
