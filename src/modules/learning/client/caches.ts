/** The caches of the player. Its own files by edition; the page it lives in; on phones of before, the pictures of lessons. */
export const FILES = 'vooraf-player';
export const SHELL = 'vooraf-shell';
export const PICTURES = 'vooraf-pictures';

/** The page that the player lives in, and that stands in for others when there is no line. */
export const SHELL_PATH = '/learn/phone';
