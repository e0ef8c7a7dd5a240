export { deelnamecriteria } from './deelnamecriteria.ts';
export { doelgroep } from './doelgroep.ts';
export { bewijsVanDeelname } from './bewijs-van-deelname.ts';
export { eindquiz } from './eindquiz.ts';
export { leerpad } from './leerpad.ts';
export { vergoeding } from './vergoeding.ts';
export { voltooiing } from './voltooiing.ts';
