export { aanmelding } from './aanmelding.ts';
export { statuut } from './statuut.ts';
