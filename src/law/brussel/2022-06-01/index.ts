export { statuut } from './statuut.ts';
