const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/**
 * When something was observed: the phone's clock, set right by what the phone believed its error to be. Always in one
 * form, so that texts compare as moments do; both parts are final at birth, so that phone and server come to the same.
 */
export function observedAt({ at, skew = 0 }: { readonly at: string; readonly skew?: number }): string {
  return new Date(Math.min(LATEST, Math.max(EARLIEST, Date.parse(at) + skew))).toISOString();
}
