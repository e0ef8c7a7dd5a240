import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { LANGUAGES } from '#kernel/languages.ts';
import { loadDictionaries } from '#platform/i18n/load-messages.ts';
import { translate, translatorOf } from '#platform/i18n/translate.ts';
import { beslis, BESLISSINGEN, VRAGEN, type VraagNaam } from '#law/beslissingen.ts';
import { schemaVan, type FeitNaam } from '#law/feiten/index.ts';
import { REGIMES } from '#law/kern/regimes.ts';
import { alsTekst } from '#law/kern/tekst.ts';
import type { Motivering, Vraag } from '#law/kern/vraag.ts';

/**
 * De uitgewerkte voorbeelden die naast elke wet staan, in `<vraag>.voorbeelden.yaml`. Een voorbeeld zegt de feiten, de
 * dag en het rechtskader, en wat eruit moet komen. `grens` herhaalt het met andere waarden van één feit, of van `op`. Een
 * reden die `geen` is, mag niet in de motivering staan.
 */
const oordeel = z.enum(['ja', 'nee', 'onbekend', 'geen']);
const voorbeeld = z.strictObject({
  naam: z.string(),
  eisen: z.array(z.string()).default([]),
  op: z.iso.date(),
  regime: z.enum(REGIMES).default('decreet-2013'),
  feiten: z.record(z.string(), z.unknown()),
  uitkomst: z.string().optional(),
  versie: z.string().optional(),
  ontbreekt: z.array(z.string()).optional(),
  redenen: z.record(z.string(), oordeel).default({}),
  artikelen: z.array(z.string()).default([]),
  waarden: z.record(z.string(), z.unknown()).default({}),
  indicatief: z.boolean().optional(),
  tegenstrijdig: z.array(z.string()).optional(),
  grens: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});
const bestand = z.strictObject({
  vraag: z.enum(VRAGEN as [VraagNaam, ...VraagNaam[]]),
  voorbeelden: z.array(voorbeeld),
});
type Voorbeeld = z.infer<typeof voorbeeld>;

const root = path.resolve(import.meta.dirname, '../..');
const hier = path.join(root, 'src/law');
const dictionaries = loadDictionaries(root);
const vragen = BESLISSINGEN as unknown as Record<VraagNaam, { vraag: Vraag }>;
const geprobeerd = new Map<VraagNaam, { aantal: number; uitkomsten: Set<string> }>();
const SHOWN_BY_REASONS = [
  'routering',
  'vrijstellingstest',
  'opening-gewoon-traject',
  'aanmelding',
  'doelgroep',
  'voltooiing',
];
const OORDEEL = { ja: true, nee: false, onbekend: null, geen: undefined } as const;

function besluit(
  naam: VraagNaam,
  feiten: Record<string, unknown>,
  op: string,
  regime: Voorbeeld['regime'],
): Motivering {
  const gelezen = schemaVan(vragen[naam].vraag.feiten as readonly FeitNaam[]).parse(feiten);
  const motivering: Motivering = beslis(naam, gelezen as never, op, regime);
  const proef = geprobeerd.get(naam) ?? { aantal: 0, uitkomsten: new Set<string>() };
  geprobeerd.set(naam, { aantal: proef.aantal + 1, uitkomsten: proef.uitkomsten.add(motivering.uitkomst) });
  leesbaar(motivering);
  return motivering;
}

/** Elke motivering heeft een reden, en in elke taal een tekst waarin geen naam van een waarde blijft staan. */
function leesbaar(motivering: Motivering): void {
  expect(motivering.redenen.length).toBeGreaterThan(0);
  if (motivering.uitkomst === 'onbeslist') expect(motivering.ontbreekt.length).toBeGreaterThan(0);
  for (const taal of LANGUAGES) {
    const tekst = alsTekst(motivering, translatorOf(dictionaries[taal]));
    expect(tekst.uitkomst).not.toMatch(/\{|undefined|null/);
    // Of these only the reasons are shown, on pages of others: each reads with the values it took with it.
    if (SHOWN_BY_REASONS.includes(motivering.vraag))
      for (const { regel, waarden } of motivering.redenen) translate(dictionaries[taal], `law.reden.${regel}`, waarden);
  }
}

for (const file of globSync('**/*.voorbeelden.yaml', { cwd: hier }).sort()) {
  const { vraag, voorbeelden } = bestand.parse(parse(readFileSync(path.join(hier, file), 'utf8')));
  describe(`${vraag} (${path.dirname(file)})`, () => {
    for (const een of voorbeelden) {
      it(`${een.eisen.join(' ')} ${een.naam}`.trim(), () => {
        const motivering = besluit(vraag, een.feiten, een.op, een.regime);
        const { uitkomst, versie, redenen, artikelen, waarden, ontbreekt, tegenstrijdig, indicatief } = een;
        if (uitkomst !== undefined) expect(motivering.uitkomst).toBe(uitkomst);
        if (versie !== undefined) expect(motivering.versie).toBe(versie);
        if (ontbreekt !== undefined) expect([...motivering.ontbreekt].sort()).toEqual([...ontbreekt].sort());
        if (indicatief !== undefined) expect(motivering.indicatief).toBe(indicatief);
        if (tegenstrijdig !== undefined) expect(motivering.tegenstrijdigheden).toEqual(tegenstrijdig);
        for (const [regel, verwacht] of Object.entries(redenen))
          expect(motivering.redenen.find((reden) => reden.regel === regel)?.voldaan, regel).toBe(OORDEEL[verwacht]);
        for (const artikel of artikelen)
          expect(motivering.redenen.map((reden) => reden.artikel).join('; ')).toContain(artikel);
        expect(motivering.waarden).toMatchObject(waarden);
        for (const [wat, gevallen] of Object.entries(een.grens ?? {})) {
          for (const [waarde, verwacht] of Object.entries(gevallen)) {
            const gelezen: unknown = parse(waarde);
            const ander =
              wat === 'op'
                ? besluit(vraag, een.feiten, waarde, een.regime)
                : besluit(vraag, { ...een.feiten, [wat]: gelezen }, een.op, een.regime);
            expect(ander.uitkomst, `${wat} ${waarde}`).toBe(verwacht);
          }
        }
      });
    }
  });
}

describe('de voorbeelden samen', () => {
  it.each(VRAGEN)('%s has at least four worked examples, and one for each outcome', (naam) => {
    const proef = geprobeerd.get(naam);
    expect(proef?.aantal ?? 0).toBeGreaterThanOrEqual(4);
    expect([...vragen[naam].vraag.uitkomsten].filter((uitkomst) => !proef?.uitkomsten.has(uitkomst))).toEqual([]);
  });
});
