import type { Day } from '#kernel/dates.ts';
import { FEITEN, schemaVan, type FeitNaam } from '#law/feiten/index.ts';
import { figuresSchema, inflowsOf } from './figures.ts';
import { generatePopulation, type SimulatedPerson } from './population.ts';

export type ReadPopulation =
  | {
      readonly ok: true;
      readonly people: Iterable<SimulatedPerson>;
      readonly size: number;
      readonly generated: boolean;
    }
  | { readonly ok: false; readonly message: string };

const everyFact = schemaVan(Object.keys(FEITEN) as FeitNaam[]);

/**
 * A population from the text of a file: printed figures, from which `size` persons are drawn, or persons themselves, one
 * JSON object with facts a line. A line that cannot be read is named, and nothing is decided.
 */
export function readPopulation(text: string, options: { size: number; seed: number; on: Day }): ReadPopulation {
  const whole = parsed(text);
  if (whole.ok && typeof whole.value === 'object' && whole.value !== null && 'family_2023' in whole.value) {
    const figures = figuresSchema.safeParse(whole.value);
    if (!figures.success) {
      const [issue] = figures.error.issues;
      return { ok: false, message: `${issue?.path.join('.')}: ${issue?.message}.` };
    }
    try {
      const inflows = inflowsOf(figures.data);
      return { ok: true, people: generatePopulation(inflows, options), size: options.size, generated: true };
    } catch (error) {
      return { ok: false, message: `${(error as Error).message}.` };
    }
  }
  return readPeople(text);
}

function readPeople(text: string): ReadPopulation {
  const people: SimulatedPerson[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = parsed(line);
    if (!read.ok) return { ok: false, message: `line ${index + 1} is no JSON object with facts.` };
    const facts = everyFact.safeParse(read.value);
    if (!facts.success) {
      const [issue] = facts.error.issues;
      const what = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.');
      return { ok: false, message: `line ${index + 1}, ${what}: ${issue?.message}.` };
    }
    people.push({ group: facts.data.doel ?? 'onbekend', facts: facts.data });
  }
  if (people.length === 0) return { ok: false, message: 'it holds neither figures nor persons.' };
  return { ok: true, people, size: people.length, generated: false };
}

function parsed(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
