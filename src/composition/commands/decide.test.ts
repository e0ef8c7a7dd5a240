import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { VRAGEN } from '#law/beslissingen.ts';
import { run as decide } from './decide.ts';
import { run as law } from './law.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'vooraf-decide-'));

afterEach(() => vi.restoreAllMocks());

/** What a command prints. */
async function printed(run: typeof decide, ...args: string[]): Promise<string> {
  const pieces: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => pieces.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  expect(await run({ root, args })).toBe(0);
  return pieces.join('');
}

function facts(content: string): string {
  const file = path.join(folder, `${Math.abs(content.length * 31 + content.charCodeAt(2))}-${content.length}.json`);
  writeFileSync(file, content);
  return file;
}
const asked = (content: string, ...more: string[]) => [
  'doelgroep',
  '--facts',
  facts(content),
  '--on',
  '2026-11-22',
  ...more,
];
const SAMIRA =
  '{"geboortedatum":"1990-05-01","nationaliteit":"MA","doel":"gezin","visum":"aangevraagd","gewest":"vlaams"}';

describe('./vooraf decide', () => {
  it('Y07 answers under the regime that is asked for, or the one in force on that day', async () => {
    const proposal = JSON.parse(await printed(decide, ...asked(SAMIRA, '--regime', 'voorstel-2025', '--json')));
    expect(proposal).toMatchObject({
      uitkomst: 'in-doelgroep',
      regime: 'voorstel-2025',
      versie: 'mededeling/2025-01-01',
    });
    expect(Object.keys(proposal.tekst)).toEqual(['nl', 'en', 'fr', 'ar']);
    expect(JSON.parse(await printed(decide, ...asked(SAMIRA, '--json')))).toMatchObject({
      uitkomst: 'niet',
      regime: 'decreet-2013',
    });
    expect(JSON.stringify(proposal)).not.toContain('1990-05-01');
  });

  it('says in words what cannot be decided without', async () => {
    const text = await printed(
      decide,
      ...asked('{"geboortedatum":"1990-05-01","nationaliteit":"MA","doel":"gezin"}', '--regime', 'voorstel-2025'),
    );
    expect(text).toContain('Cannot be decided without: visum.');
  });

  it('reads YAML as well, and answers in another language', async () => {
    const yaml = 'geboortedatum: 1990-05-01\nnationaliteit: FR\n';
    const text = await printed(decide, ...asked(yaml, '--language', 'fr'));
    expect(text).toContain('→ niet: ');
    expect(text).toContain('trajet préalable');
  });

  it.each([
    ['a field that the question does not know', asked('{"kleur":"rood"}'), '“kleur”: no fact of the question doelgroep'],
    ['a day that does not exist', asked('{"geboortedatum":"2026-02-30"}'), 'geboortedatum: is not a day that exists'],
    ['a value that is no choice', asked('{"visum":"misschien"}'), 'visum: must be one of niet-aangevraagd'],
    ['a file that is no object', asked('[1]'), 'must hold one object'],
    ['a file that is not there', ['doelgroep', '--facts', '/nowhere.json', '--on', '2026-11-22'], 'there is no such file'],
    ['a question that is not there', ['leeftijd', '--facts', 'x', '--on', '2026-11-22'], 'There is no question “leeftijd”'],
    ['a day of asking that does not exist', ['doelgroep', '--facts', facts(SAMIRA), '--on', '2026-02-30'], '--on 2026-02-30 is not a day'],
    ['a day before any law', ['doelgroep', '--facts', facts(SAMIRA), '--on', '2012-01-01'], 'No regime was in force on 2012-01-01'],
    ['a regime that is not there', asked(SAMIRA, '--regime', 'decreet-2030'), 'There is no regime “decreet-2030”'],
    ['no facts', ['doelgroep', '--on', '2026-11-22'], 'Usage'],
  ])('refuses %s in one clear sentence', async (_, args, sentence) => {
    await expect(decide({ root, args })).rejects.toThrow(sentence);
  }); // prettier-ignore

  it('lists the questions and the schema of the facts of one', async () => {
    const questions = JSON.parse(await printed(decide, '--questions', '--json')) as { vraag: string; tekst: string }[];
    expect(questions.map(({ vraag }) => vraag)).toEqual(VRAGEN);
    const schema = JSON.parse(await printed(decide, 'statuut', '--schema'));
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(Object.keys(schema.properties)).toContain('verblijfsgrond');
  });
});

describe('./vooraf law', () => {
  it('Y07 lists what is in force on a day, what changes next and what must still be verified', async () => {
    const text = await printed(law, 'parameters', '--on', '2023-02-28');
    expect(text).toMatch(/standaardtest-sokkel = 50 procent/);
    expect(text).toMatch(/2023-03-01 begins: standaardtest-sokkel = 80 procent/);
    expect(text).toContain('To be verified before live use');
  });

  it('compares two regimes for a population, with its assumptions', async () => {
    const result = JSON.parse(
      await printed(law, 'compare', '--regime', 'decreet-2013', '--regime', 'voorstel-2025', '--population', path.join(root, 'seeds/figures.json'), '--size', '200', '--on', '2026-11-22', '--json'),
    );
    expect(result).toMatchObject({ persons: 200, seed: 1, regimes: ['decreet-2013', 'voorstel-2025'] });
    expect(result.questions.doelgroep['*'].changes['niet → in-doelgroep']).toBeGreaterThan(0);
    expect(result.assumptions).toBeDefined();
  }); // prettier-ignore

  it('CC01 CC20 lists the contradictions, with who follows which reading', async () => {
    const list = JSON.parse(await printed(law, 'contradictions', '--json')) as { code: string }[];
    expect(list.map(({ code }) => code)).toContain('CC20');
    expect(await printed(law, 'contradictions')).toMatch(/Het visum moet toegekend zijn.*← decreet-2013/);
  });

  it('refuses what it does not know', async () => {
    await expect(law({ root, args: ['verbeter'] })).rejects.toThrow('Usage');
    await expect(law({ root, args: ['compare', '--regime', 'decreet-2013', '--population', 'x'] })).rejects.toThrow(
      'twice',
    );
    const broken = facts('{"kleur":1}');
    const args = ['compare', '--regime', 'decreet-2013', '--regime', 'voorstel-2025', '--population', broken];
    await expect(law({ root, args })).rejects.toThrow('line 1, kleur');
  });
});
