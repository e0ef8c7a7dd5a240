/** A path of this site to go on to after signing in; undefined when the text could lead elsewhere. */
export function safePath(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > 300) return undefined;
  // One slash and then no other: `//host` and `/\host` are addresses of other sites to a browser.
  return /^\/(?![/\\])[\w\-./~%?=&[\]]*$/.test(text) ? text : undefined;
}
