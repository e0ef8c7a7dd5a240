export { vergoedingGewoonTraject } from './vergoeding-gewoon-traject.ts';
