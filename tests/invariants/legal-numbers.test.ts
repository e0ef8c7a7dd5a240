import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { getal, PARAMETERS, type Sleutel } from '#law/parameters.ts';
import type { Parameter } from '#law/kern/parameters.ts';
import exceptions from './legal-numbers.exceptions.json' with { type: 'json' };

/**
 * A number of the law stands in `src/law/` only, dated and sourced (Y07). Looked for: a number that some parameter has, in a
 * line of code that speaks of ages, money, shares, terms or hours; and in a text for people, a number before such a unit.
 * What only looks like one is in `legal-numbers.exceptions.json`, with the reason.
 */
const root = path.resolve(import.meta.dirname, '../..');
const table: readonly Parameter[] = PARAMETERS;
const numbers = new Set(table.map(({ waarde }) => waarde).filter((value) => typeof value === 'number' && value > 1));
const SPEAKS =
  /\b(age|birth|fee|euro|percent|pct|share|attendance|month|week|deadline|term|pass|score|cut|fine|retention|minimum|maximum|threshold|year|days?|hours?)\b|(?:Age|Fee|Euro|Percent|Pct|Attendance|Months?|Weeks?|Deadline|Term|Pass|Score|Fine|Retention|Days?|Years?)(?![a-z])|_(DAYS|MONTHS|YEARS|TERM|HOURS|PCT)\b|\b(DAYS|MONTHS|YEARS)_/;
const UNITS =
  /(\d+)\s*(%|€|euro|jaar|maanden|weken|dagen|werkdagen|years?|days?|working days|jours|يومًا|يوم|أيام|months?|weeks?|ans|mois|semaines|سنة|سنوات|شهر|أشهر|يورو)/g;

const skipped = /^src\/(law|design)\/|\.test\.ts$|\/testing\/|generated|demonstration|\/simulation\//;
const excused = (place: string, line: string): boolean =>
  exceptions.some(({ file, line: known }) => place === file && line.includes(known));

const western = (text: string): string => text.replaceAll(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));

/** A text may name the value of a parameter, as long as it is that value. */
function agrees(file: string, key: string, number: number): boolean {
  const known = (exceptions as readonly Exception[]).find((one) => one.file === file && key.includes(one.line));
  if (!known) return false;
  return known.parameter === undefined || number === getal(known.parameter as Sleutel, '2026-11-22', 'decreet-2013');
}

interface Exception {
  readonly file: string;
  /** Part of the line of code, or of the key of the text. */
  readonly line: string;
  readonly reason: string;
  /** The parameter whose value the text names. */
  readonly parameter?: string;
}

function codeOf(file: string, text: string): string {
  if (!file.endsWith('.svelte')) return text;
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n');
}

function legalNumbersIn(file: string, code: string): string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const lines = code.split('\n');
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node) && numbers.has(Number(node.text))) {
      const line = lines[source.getLineAndCharacterOfPosition(node.getStart()).line]?.trim() ?? '';
      if (SPEAKS.test(line) && !excused(file, line)) found.push(`${file}: ${line}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

it('Y07 no number of the law stands in code outside law/', () => {
  const files = globSync('src/**/*.{ts,svelte}', { cwd: root }).filter((file) => !skipped.test(file));
  const found = files.flatMap((file) =>
    legalNumbersIn(file, codeOf(file, readFileSync(path.join(root, file), 'utf8'))),
  );
  expect([...new Set(found)]).toEqual([]);
});

it('Y07 no number of the law stands in a text for people outside law/', () => {
  const files = globSync('src/**/messages/{nl,en,fr,ar}.json', { cwd: root }).filter(
    (file) => !file.startsWith('src/law/'),
  );
  const found = files.flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, string>).flatMap(
      ([key, text]) =>
        [...western(text).matchAll(UNITS)]
          .filter(([, number]) => numbers.has(Number(number)) && !agrees(file, key, Number(number)))
          .map(([words]) => `${file}: ${key}: ${words}`),
    ),
  );
  expect(found).toEqual([]);
});

it('Y07 the search finds what it looks for', () => {
  expect(legalNumbersIn('src/x.ts', 'const MINIMUM_AGE = 18; // age')).toHaveLength(1);
  expect(legalNumbersIn('src/x.ts', 'if (attendancePct >= 80) pass();')).toHaveLength(1);
});
