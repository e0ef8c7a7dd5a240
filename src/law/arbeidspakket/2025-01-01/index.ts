export { doelgroep } from './doelgroep.ts';
export { statuut } from './statuut.ts';
export { vergoeding } from './vergoeding.ts';
