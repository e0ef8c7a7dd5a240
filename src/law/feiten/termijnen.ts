import { z } from 'zod';
import { dag, feit, jaNee, keuze } from './soorten.ts';

/** Feiten waarmee een termijn begint, stilligt of eindigt. */
export const TERMIJNEN = {
  opschortingen: feit(z.array(z.strictObject({ van: dag(), tot: dag().nullable() })).max(100), 'Perioden waarin het traject opgeschort is, eerste en laatste dag inbegrepen; zonder laatste dag loopt de opschorting nog.'),
  gezinsherenigerKaart: feit(keuze(['D', 'H', 'andere']), 'De verblijfskaart van de gezinshereniger: D, H of een andere.'),
  hooggeschoold: feit(jaNee(), 'De aanvraag is er een voor een hooggeschoolde functie.'),
  gemeldBijGemeenteOp: feit(dag(), 'Dag van de melding bij de gemeente na de aankomst.'),
  kaartAVan: feit(dag(), 'Eerste dag van de verblijfskaart A waarmee iemand hier huwt of wettelijk gaat samenwonen.'),
  huwelijkOp: feit(dag(), 'Dag van het huwelijk of de verklaring van wettelijke samenwoning.'),
  b1MondelingOp: feit(dag(), 'Dag waarop de test B1 mondeling is afgelegd.'),
  overdrachtAangebodenOp: feit(dag(), 'Dag waarop de overdracht aan een agentschap is aangeboden.'),
  overdrachtBeantwoordOp: feit(dag(), 'Dag waarop het agentschap de overdracht aanvaardde of weigerde.'),
  bewaringVan: feit(dag(), 'Dag waarop het voortraject stopte of overging in het gewone traject.'),
} as const; // prettier-ignore
