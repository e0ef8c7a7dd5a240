/** The cookie that says that lessons were kept on this device: it outlives what a browser may throw away. */
export const KEPT = 'kept';

/**
 * The cookie that a phone leaves when everything was taken off it, perhaps without a line: who can no longer see what they
 * did here must not stay signed in here. The server ends the session at the next contact.
 */
export const TAKEN_OFF = 'taken-off';
