import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { VRAGEN } from '#law/beslissingen.ts';
import { FEITEN, schemaVan, type FeitNaam } from '#law/feiten/index.ts';
import { compareRegimes } from './compare-regimes.ts';
import { figuresSchema, inflowsOf } from './figures.ts';
import { generatePopulation } from './population.ts';
import { readPopulation } from './read-population.ts';

const root = path.resolve(import.meta.dirname, '../../../../..');
const text = readFileSync(path.join(root, 'seeds/figures.json'), 'utf8');
const inflows = inflowsOf(figuresSchema.parse(JSON.parse(text)));
const on = '2026-11-22';
const people = (size: number, seed = 7) => [...generatePopulation(inflows, { size, seed, on })];

describe('a population from the printed figures', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(people(50)).toEqual(people(50));
    expect(people(50)).not.toEqual(people(50, 8));
  });

  it('holds only facts that the law knows', () => {
    const schema = schemaVan(Object.keys(FEITEN) as FeitNaam[]);
    for (const { facts } of people(300)) expect(schema.safeParse(facts).success).toBe(true);
  });

  it('B29 keeps the printed shares: groups by decisions, refusals by group and nationality', () => {
    const drawn = people(20_000);
    const family = drawn.filter(({ group }) => group === 'gezin-belg-of-eu');
    const thirdCountry = drawn.filter(({ group }) => group === 'gezin-derdelander');
    const refused = (of: typeof drawn) => of.filter(({ facts }) => facts.visum === 'geweigerd').length / of.length;
    expect(family.length / drawn.length).toBeCloseTo(9753 / 35_072, 1);
    expect(thirdCountry.length / drawn.length).toBeCloseTo(16_283 / 35_072, 1);
    expect(refused(drawn.filter(({ group, facts }) => group === 'arbeid' && facts.nationaliteit === 'TR'))).toBeCloseTo(
      0.14,
      1,
    );
    expect(refused(thirdCountry.filter(({ facts }) => facts.nationaliteit === 'AF'))).toBeCloseTo(0.5, 1);
    expect(refused(thirdCountry.filter(({ facts }) => facts.nationaliteit === 'IN'))).toBeCloseTo(0.02, 1);
  });

  it('says which value of a broken file cannot be read', () => {
    expect(readPopulation('{"family_2023": {}}', { size: 1, seed: 1, on })).toMatchObject({
      ok: false,
      message: expect.stringContaining('family_2023'),
    });
    expect(readPopulation('{"doel":"gezin"}\n{"kleur":1}', { size: 1, seed: 1, on })).toMatchObject({
      ok: false,
      message: expect.stringContaining('line 2, kleur'),
    });
    expect(readPopulation('', { size: 1, seed: 1, on })).toMatchObject({ ok: false });
    const named = text.replace('Syrië', 'Atlantis');
    expect(readPopulation(named, { size: 1, seed: 1, on })).toMatchObject({
      ok: false,
      message: expect.stringContaining('Atlantis'),
    });
  });
});

describe('two regimes beside each other', () => {
  it('Y07 decides every question for everybody, and tells who gets another outcome', () => {
    const told: number[] = [];
    const result = compareRegimes(people(500), { on, regimes: ['decreet-2013', 'voorstel-2025'] }, (done) =>
      told.push(done),
    );
    expect(told).toEqual([250, 500]);
    expect(result.decisions).toBe(500 * VRAGEN.length * 2);
    expect(Object.keys(result.questions)).toEqual(VRAGEN);
    const everybody = result.questions['doelgroep']?.['*'];
    expect(everybody?.persons).toBe(500);
    expect(everybody?.changes['niet → in-doelgroep']).toBeGreaterThan(0);
    const [before, after] = everybody?.outcomes ?? [{}, {}];
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
    expect([sum(before), sum(after)]).toEqual([500, 500]);
  });

  it('finds no difference between a regime and itself', () => {
    const { questions } = compareRegimes(people(200), { on, regimes: ['voorstel-2025', 'voorstel-2025'] });
    for (const groups of Object.values(questions))
      for (const { changes } of Object.values(groups)) expect(changes).toEqual({});
  });

  it('decides persons that somebody hands in', () => {
    const read = readPopulation(
      '{"geboortedatum":"1990-01-01","nationaliteit":"MA","visum":"aangevraagd","doel":"gezin"}',
      { size: 9, seed: 1, on },
    );
    if (!read.ok) throw new Error(read.message);
    const { questions, persons } = compareRegimes(read.people, { on, regimes: ['decreet-2013', 'voorstel-2025'] });
    expect(persons).toBe(1);
    expect(questions['doelgroep']?.['gezin']?.changes).toEqual({ 'niet → in-doelgroep': 1 });
  });
});
