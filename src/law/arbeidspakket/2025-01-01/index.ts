export { doelgroep } from './doelgroep.ts';
export { statuut } from './statuut.ts';
