/** The cookie that says that lessons were kept on this device: it outlives what a browser may throw away. */
export const KEPT = 'kept';

/** Says that a page is asked for to be kept: who keeps a page in another language has not chosen that language. */
export const KEEPING_HEADER = 'x-vooraf-keeping';

/** The cookie of the language; script may write it, so that what is chosen without a line holds with one. */
export const LANGUAGE_COOKIE = 'language';

/**
 * The cookie that a phone leaves when everything was taken off it, perhaps without a line: who can no longer see what they
 * did here must not stay signed in here. The server ends the session at the next contact.
 */
export const TAKEN_OFF = 'taken-off';
