import { contradiction, enumerate, type Contradiction, type ContradictionKind } from './contradiction.ts';

/** A number that one place of the report states about a group. */
export interface CountClaim {
  readonly place: string;
  /** Plain Dutch with article: `de KPI-tabel`. */
  readonly source: string;
  readonly count: number;
  readonly printed: string;
}

/** One quantity: what the rows themselves add up to, and what other places say about it. */
export interface CountComparison {
  readonly kind: ContradictionKind;
  /** `Proeftuin 1`. */
  readonly subject: string;
  /** What is counted: `gestarte deelnemers`. */
  readonly noun: string;
  /** Undefined when there are no rows to add up; then the first claim is the measure. */
  readonly reference: { readonly source: string; readonly count: number } | undefined;
  readonly claims: readonly CountClaim[];
  /** A possible explanation for a wrong count. */
  readonly explain?: (count: number) => string;
}

/** The claims that differ from the rows. Which side is right is not decided. */
export function compareCounts(comparison: CountComparison): Contradiction[] {
  const { kind, subject, noun, claims, explain } = comparison;
  const reference = comparison.reference ?? claims[0];
  if (reference === undefined) return [];
  const agreeing = claims.filter((claim) => claim !== reference && claim.count === reference.count);
  const others = [...new Set(agreeing.map((claim) => claim.source))].filter((source) => source !== reference.source);
  const support = others.length > 0 ? ` Ook ${enumerate(others)}: ${reference.count}.` : '';
  return claims
    .filter((claim) => claim.count !== reference.count)
    .map((claim) =>
      contradiction(kind, claim.place, {
        printed: claim.printed,
        expected: `${reference.count} (${enumerate([reference.source, ...others])})`,
        message:
          `${subject}: ${claim.source} telt ${claim.count} ${noun}, maar ${reference.source} telt er ` +
          `${reference.count}.${support}${explain?.(claim.count) ?? ''}`,
      }),
    );
}
