export { deelnamecriteria } from './deelnamecriteria.ts';
export { doelgroep } from './doelgroep.ts';
export { overeenkomstVoortraject } from './overeenkomst-voortraject.ts';
export { leerpad } from './leerpad.ts';
export { vergoeding } from './vergoeding.ts';
