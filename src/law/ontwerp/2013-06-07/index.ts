export { adviesNaAankomst } from './advies-na-aankomst.ts';
export { bewijsVanDeelname } from './bewijs-van-deelname.ts';
export { eindquiz } from './eindquiz.ts';
export { voltooiing } from './voltooiing.ts';
