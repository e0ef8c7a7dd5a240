import { brusselsDay, type Day } from '#kernel/dates.ts';
import type { Regime } from '#law/kern/regimes.ts';
import { StartError } from '#platform/server/platform.ts';
import { ASSUMPTIONS, compareRegimes, readPopulation, type RegimeComparison } from '#modules/reporting/server/index.ts';
import { barOn } from '../progress-bar.ts';
import { readDay, readRegime } from './law-arguments.ts';
import type { LawOptions } from './law.ts';
import { readText } from './read-text.ts';

const DEFAULT_SIZE = 100_000;

/**
 * `./vooraf law compare`: what another regime would change for a population. The file holds printed figures (as
 * `seeds/figures.json`), from which a population is drawn, or persons: one JSON object with facts a line.
 */
export async function compareCommand({ regime = [], population, on, size, seed, json }: LawOptions): Promise<void> {
  if (regime.length !== 2 || population === undefined)
    throw new StartError('law compare asks --regime twice and --population FILE.');
  const [first, second] = regime.map(readRegime) as [Regime, Regime];
  const day = on === undefined ? brusselsDay(new Date()) : readDay(on, '--on');
  const persons = openPopulation(population, {
    size: whole(size, DEFAULT_SIZE, '--size'),
    seed: whole(seed, 1, '--seed'),
    on: day,
  });
  const bar = barOn(process.stderr, 'persons');
  const began = performance.now();
  const result = compareRegimes(persons.people, { on: day, regimes: [first, second] }, (done) =>
    bar(done, persons.size),
  );
  const seconds = (performance.now() - began) / 1000;
  bar(persons.size, persons.size);
  const told = { ...result, seconds: Math.round(seconds * 10) / 10, ...(persons.generated ? { seed: whole(seed, 1, '--seed'), assumptions: ASSUMPTIONS } : {}) }; // prettier-ignore
  process.stdout.write(json ? `${JSON.stringify(told, null, 2)}\n` : asText(result));
}

function openPopulation(file: string, options: { size: number; seed: number; on: Day }) {
  const read = readPopulation(readText(file), options);
  if (!read.ok) throw new StartError(`${file}: ${read.message}`);
  return read;
}

function whole(text: string | undefined, otherwise: number, argument: string): number {
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,7}$/.test(text))
    throw new StartError(`${argument} ${text} is not a whole number from 1 to 99999999.`);
  return Number(text);
}

function asText({ on, regimes, persons, questions }: RegimeComparison): string {
  const lines = [`${persons} persons on ${on}: ${regimes[0]} beside ${regimes[1]}`];
  for (const [question, groups] of Object.entries(questions)) {
    lines.push('', question);
    for (const [group, { persons: of, changes }] of Object.entries(groups)) {
      const changed = Object.entries(changes).sort(([, a], [, b]) => b - a);
      const told = changed.map(([change, count]) => `${change}: ${count} (${((count / of) * 100).toFixed(1)} %)`);
      lines.push(`  ${group === '*' ? 'everybody' : group} (${of}): ${told.join('; ') || 'no difference'}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
