export { aanmelding } from './aanmelding.ts';
export { statuut } from './statuut.ts';
export { nt2Niveau } from './nt2-niveau.ts';
