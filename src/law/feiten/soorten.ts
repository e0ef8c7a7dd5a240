import { z } from 'zod';

/**
 * Een feit dat een beslissing kan gebruiken: het schema van zijn waarde en wat het betekent. `gevoelig`: de waarde zelf
 * komt nooit in een motivering, alleen dat ze bekend was (U02).
 */
export interface Feit<T extends z.ZodType = z.ZodType> {
  readonly schema: T;
  readonly uitleg: string;
  readonly gevoelig: boolean;
}

export const feit = <T extends z.ZodType>(schema: T, uitleg: string): Feit<T> => ({ schema, uitleg, gevoelig: false });
export const gevoelig = <T extends z.ZodType>(schema: T, uitleg: string): Feit<T> => ({
  schema,
  uitleg,
  gevoelig: true,
});

/** Een kalenderdag `JJJJ-MM-DD` die bestaat. */
export const dag = () => z.iso.date();
export const jaNee = () => z.boolean();
export const keuze = <const K extends readonly [string, ...string[]]>(keuzes: K) => z.enum(keuzes);
export const procent = () => z.number().min(0).max(100);
export const aantal = (hoogste = 100_000) => z.number().int().min(0).max(hoogste);
/** ISO 3166-1, twee letters; `XX`: staatloos of onbekend land. */
export const land = () => z.string().regex(/^[A-Z]{2}$/);
