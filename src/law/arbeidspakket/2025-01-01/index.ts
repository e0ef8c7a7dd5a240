export { vergoeding } from './vergoeding.ts';
