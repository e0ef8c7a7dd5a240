const GAP = /_{3,}(?: (?=[.,]))?/g;
/** The whole of it between marks, which in Arabic may stand in signs of direction. */
const QUOTED = /^[\u2066\u2067]?(?:“([^“”]*)”|«\s*([^«»]*?)\s*»|"([^"]*)")[\u2069]?[.]?$/u;

/** A sentence as it is shown: a gap is a sign that is read aloud, not a row of underscores. */
export const withGaps = (text: string): string => text.replaceAll(GAP, '(…)');

/**
 * An option as it is named in a sentence about it, between the quotation marks of that sentence.
 * @returns the words without marks of their own and without a full stop at the end
 */
export function nameOfOption(text: string): string {
  const [, double, angled, straight] = QUOTED.exec(text) ?? [];
  return withGaps(double ?? angled ?? straight ?? text).replace(/[.]$/, '');
}
