export { boete } from './boete.ts';
export { inbreuk } from './inbreuk.ts';
