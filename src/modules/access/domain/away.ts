/** Where the way out leads: a page that anybody may have open (U06). */
export const AWAY = 'https://www.wikipedia.org/';
