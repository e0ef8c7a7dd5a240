export { statuut } from './statuut.ts';
export { boete } from './boete.ts';
