/** Where the way out leads: a page that anybody may have open (U06). */
export const AWAY = 'https://www.wikipedia.org/';

/** The cookie that says that somebody left quickly: until it is taken away no page of theirs opens by itself. `leave.js` sets it too. */
export const LEFT = 'left';
