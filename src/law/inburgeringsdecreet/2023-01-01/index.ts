export { netwerkpijler } from './netwerkpijler.ts';
export { pijlers } from './pijlers.ts';
