import { z } from 'zod';
import { CURSUS } from './cursus.ts';
import { PERSOON } from './persoon.ts';
import type { Feit } from './soorten.ts';
import { TERMIJNEN } from './termijnen.ts';
import { TRAJECT } from './traject.ts';
import { VERBLIJF } from './verblijf.ts';

/** De woordenschat: elk feit dat een beslissing mag gebruiken, één keer, met één betekenis. */
export const FEITEN = { ...PERSOON, ...VERBLIJF, ...CURSUS, ...TRAJECT, ...TERMIJNEN } as const satisfies Readonly<
  Record<string, Feit>
>;
export type FeitNaam = keyof typeof FEITEN;
export type FeitWaarde<N extends FeitNaam> = z.infer<(typeof FEITEN)[N]['schema']>;

/** Wat over iemand bekend is. Wat afwezig of null is, is onbekend; een beslissing gokt er niet naar. */
export type Feiten<N extends FeitNaam = FeitNaam> = { readonly [K in N]?: FeitWaarde<K> | null | undefined };

/** Het schema van de feiten van een vraag: onbekende velden en onmogelijke waarden worden geweigerd, ontbreken mag. */
export function schemaVan(namen: readonly FeitNaam[]): z.ZodType<Feiten> {
  const vorm = Object.fromEntries(
    namen.map((naam) => [naam, FEITEN[naam].schema.describe(FEITEN[naam].uitleg).nullish()]),
  );
  return z.strictObject(vorm) as unknown as z.ZodType<Feiten>;
}

/** Het JSON Schema van de feiten van een vraag, voor wie ze van buiten aanreikt. */
export function jsonSchemaVan(namen: readonly FeitNaam[]): object {
  return z.toJSONSchema(schemaVan(namen));
}
