/** The cookie that says that somebody reads the Dutch text beside their own. Script may write it, for pages without a line. */
export const DUTCH = 'dutch';

/** How an address asks for it. */
export const DUTCH_QUERY = { beside: '1', alone: '0' } as const;

/**
 * Whether the Dutch text stands beside: as this address asks, else as was chosen last.
 * @param asked the value of `dutch` in the address; null where it says nothing
 * @param remembered the value of the cookie
 */
export const isBeside = (asked: string | null, remembered: string | undefined): boolean =>
  (asked ?? remembered) === DUTCH_QUERY.beside;
