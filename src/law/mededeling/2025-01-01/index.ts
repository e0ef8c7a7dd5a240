export { deelnamecriteria } from './deelnamecriteria.ts';
export { doelgroep } from './doelgroep.ts';
