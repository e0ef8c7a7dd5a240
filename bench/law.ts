import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VRAGEN } from '../src/law/beslissingen.ts';
import { FEITEN, schemaVan, type FeitNaam } from '../src/law/feiten/index.ts';
import { compareRegimes, readPopulation } from '../src/modules/reporting/server/index.ts';

const PERSONS = 5000;
const ON = '2026-11-22';

/**
 * Decisions per second of all questions under two regimes, and the memory they take, beside a loop that only parses the
 * same facts: reading them is the least that anybody who decides must do.
 */
export function measureLaw(): Record<string, number> {
  const figures = readFileSync(path.resolve(import.meta.dirname, '../seeds/figures.json'), 'utf8');
  const read = readPopulation(figures, { size: PERSONS, seed: 1, on: ON });
  if (!read.ok) throw new Error(read.message);
  const people = [...read.people];
  const lines = people.map(({ facts }) => JSON.stringify(facts));
  const schema = schemaVan(Object.keys(FEITEN) as FeitNaam[]);
  const parsing = secondsOf(() => lines.forEach((line) => schema.parse(JSON.parse(line))));
  const before = process.memoryUsage().rss;
  let decisions = 0;
  const deciding = secondsOf(() => {
    ({ decisions } = compareRegimes(people, { on: ON, regimes: ['decreet-2013', 'voorstel-2025'] }));
  });
  return {
    persons: PERSONS,
    questions: VRAGEN.length,
    decisionsPerSecond: Math.round(decisions / deciding),
    personsDecidedPerSecond: Math.round(PERSONS / deciding),
    personsParsedPerSecond: Math.round(PERSONS / parsing),
    ratioToParsing: Number((parsing / deciding).toFixed(3)),
    megabytesMore: Math.round((process.memoryUsage().rss - before) / 1_048_576),
  };
}

function secondsOf(work: () => void): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}
