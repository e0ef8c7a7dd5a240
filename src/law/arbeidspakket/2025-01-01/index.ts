export { doelgroep } from './doelgroep.ts';
