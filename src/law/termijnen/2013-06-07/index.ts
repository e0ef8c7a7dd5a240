export { termijnen } from './termijnen.ts';
