export { tolkkosten } from './tolkkosten.ts';
