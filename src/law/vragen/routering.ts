import { ROUTERINGEN } from '../feiten/verblijf.ts';
import { vraag } from '../kern/vraag.ts';

/** Wie volgt iemand op na aankomst (A07, V01)? `onduidelijk`: gemeente en gewest spreken elkaar tegen, iemand moet kijken. */
export const routering = vraag()({
  id: 'routering',
  feiten: ['gemeente', 'gewest', 'keuzeBrussel'],
  uitkomsten: ROUTERINGEN,
});
