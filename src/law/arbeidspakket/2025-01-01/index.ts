export { doelgroep } from './doelgroep.ts';
export { statuut } from './statuut.ts';
export { boete } from './boete.ts';
export { inbreuk } from './inbreuk.ts';
export { vergoeding } from './vergoeding.ts';
