export { procedureVenster } from './procedure-venster.ts';
