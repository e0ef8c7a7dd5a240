export { aanmelding } from './aanmelding.ts';
export { doelgroep } from './doelgroep.ts';
export { openingGewoonTraject } from './opening-gewoon-traject.ts';
export { routering } from './routering.ts';
export { statuut } from './statuut.ts';
