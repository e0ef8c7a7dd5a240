/* The practice of words, with its scheduler: a file of its own, which a page without it need not read. */
export { readPractice } from '../../client/read-words.ts';
export { default as WordPractice } from '../WordPractice.svelte';
