export { boete } from './boete.ts';
