import { z } from 'zod';

/** The printed figures that a population is made of; what else the file holds is left alone. */
const familyFigures = z.object({
  decisions: z.number().int().positive(),
  nationalities_of_granted_pct: z.record(z.string(), z.number().min(0).max(100)),
  refusal: z.string(),
  negative_pct: z.number().min(0).max(100),
});
export const figuresSchema = z.object({
  family_2023: z.object({ with_belgian_or_eu: familyFigures, with_third_country: familyFigures }),
  economic_2023: z.object({
    decisions: z.number().int().positive(),
    negative_pct: z.number().min(0).max(100),
    nationalities_pct: z.record(z.string(), z.number().min(0).max(100)),
    refusal_Turkije_pct: z.number().min(0).max(100),
  }),
});
type PrintedFigures = z.infer<typeof figuresSchema>;

/** A share of a whole: what, and how much of it (0 to 1). */
export type Shares<T extends string = string> = readonly (readonly [what: T, share: number])[];

/** One stream of people who ask to come, as the figures draw it. */
export interface Inflow {
  readonly group: 'gezin-belg-of-eu' | 'gezin-derdelander' | 'arbeid';
  readonly decisions: number;
  readonly nationalities: Shares;
  /** ISO code → refused share; `*` for all others. */
  readonly refused: Readonly<Record<string, number>>;
}

/** The Dutch names of countries in the figures. */
const COUNTRIES: Readonly<Record<string, string>> = {
  Marokko: 'MA',
  Turkije: 'TR',
  Syrië: 'SY',
  India: 'IN',
  'DR Congo': 'CD',
  Ghana: 'GH',
  Afghanistan: 'AF',
  Somalië: 'SO',
};

/** Who is not printed by nationality: spread over the countries that the text names. Which share each has, is assumed. */
const OTHERS = ['CD', 'GH', 'AF', 'SO', 'LB', 'TN', 'PK', 'BR'];

/**
 * The streams of the figures. Refusals by nationality are printed as text (`~20 % Marokko and Turkije; ~50 % DR Congo and
 * Ghana`).
 * @throws RangeError when a country in it is not known
 */
export function inflowsOf({ family_2023: family, economic_2023: work }: PrintedFigures): readonly Inflow[] {
  const ofFamily = (group: Inflow['group'], figures: z.infer<typeof familyFigures>): Inflow => ({
    group,
    decisions: figures.decisions,
    nationalities: nationalitiesOf(figures.nationalities_of_granted_pct),
    refused: { '*': figures.negative_pct / 100, ...refusalsOf(figures.refusal) },
  });
  return [
    ofFamily('gezin-belg-of-eu', family.with_belgian_or_eu),
    ofFamily('gezin-derdelander', family.with_third_country),
    {
      group: 'arbeid',
      decisions: work.decisions,
      nationalities: nationalitiesOf(work.nationalities_pct),
      refused: { '*': work.negative_pct / 100, TR: work.refusal_Turkije_pct / 100 },
    },
  ];
}

function nationalitiesOf(printed: Readonly<Record<string, number>>): Shares {
  const named = Object.entries(printed).map(([country, percent]) => [codeOf(country), percent / 100] as const);
  const rest = 1 - named.reduce((sum, [, share]) => sum + share, 0);
  const others = OTHERS.filter((code) => !named.some(([known]) => known === code));
  return [...named, ...others.map((code) => [code, rest / others.length] as const)];
}

function refusalsOf(text: string): Record<string, number> {
  const refused: Record<string, number> = {};
  for (const [, percent = '', countries = ''] of text.matchAll(/~?(\d+) ?% ([^,;]+)/g))
    for (const country of countries.split(/ and | en /)) refused[codeOf(country.trim())] = Number(percent) / 100;
  return refused;
}

function codeOf(country: string): string {
  const code = COUNTRIES[country];
  if (!code) throw new RangeError(`the country “${country}” is not known`);
  return code;
}
