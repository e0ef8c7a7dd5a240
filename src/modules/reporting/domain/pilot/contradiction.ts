/** What kind of contradiction it is; `unlikely` is possible but strange. */
export type ContradictionKind =
  | 'after-snapshot'
  | 'arrival-before-course'
  | 'completed-below-criteria'
  | 'completed-count'
  | 'conflicting-statements'
  | 'course-outside-period'
  | 'definition-count'
  | 'deregistered-with-outcome'
  | 'double-date'
  | 'enrolled-count'
  | 'event-before-arrival'
  | 'local-governments-count'
  | 'profile-count'
  | 'profile-total'
  | 'referral-source'
  | 'referred-count'
  | 'removed-count'
  | 'row-total'
  | 'score-without-test'
  | 'self-study-outside-course'
  | 'share-inconsistent'
  | 'shares-not-100'
  | 'started-count'
  | 'success-count'
  | 'survey-respondents'
  | 'term-judgement'
  | 'unknown-pilot'
  | 'unlikely';

/** Two places in the file that cannot both be right. The file is never repaired. */
export interface Contradiction {
  /** Stable for the same file: kind, place and, where needed, a detail. */
  readonly id: string;
  /** JSON path of what is printed. */
  readonly place: string;
  readonly kind: ContradictionKind;
  readonly printed: string;
  /** What the other places lead one to expect. */
  readonly expected: string;
  /** Plain Dutch. */
  readonly message: string;
}

/** Makes a contradiction; `detail` tells apart two of one kind at one place. */
export function contradiction(
  kind: ContradictionKind,
  place: string,
  found: { printed: string | number; expected: string | number; message: string; detail?: string },
): Contradiction {
  return {
    id: `${kind}@${place}${found.detail === undefined ? '' : `#${found.detail}`}`,
    place,
    kind,
    printed: String(found.printed),
    expected: String(found.expected),
    message: found.message,
  };
}

const CHUNKS = /\d+|\D+/g;

function compareNaturally(a: string, b: string): number {
  const left = a.match(CHUNKS) ?? [];
  const right = b.match(CHUNKS) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const [x = '', y = ''] = [left[i], right[i]];
    if (x === y) continue;
    const difference = Number(x) - Number(y);
    if (Number.isFinite(difference) && difference !== 0) return difference;
    return x < y ? -1 : 1;
  }
  return left.length - right.length;
}

/** Order of place (numbers by value), then of id. */
export function compareContradictions(a: Contradiction, b: Contradiction): number {
  return compareNaturally(a.place, b.place) || compareNaturally(a.id, b.id);
}

/** `a, b en c`. */
export function enumerate(parts: readonly (string | number)[]): string {
  const head = parts.slice(0, -1).join(', ');
  return head === '' ? String(parts.at(-1) ?? '') : `${head} en ${parts.at(-1)}`;
}
