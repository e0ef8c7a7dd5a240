export { herkansing } from './herkansing.ts';
export { standaardtest } from './standaardtest.ts';
