export { herkansing } from './herkansing.ts';
export { standaardtest } from './standaardtest.ts';
export { statuut } from './statuut.ts';
