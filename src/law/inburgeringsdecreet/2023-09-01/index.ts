export { nt2Niveau } from './nt2-niveau.ts';
