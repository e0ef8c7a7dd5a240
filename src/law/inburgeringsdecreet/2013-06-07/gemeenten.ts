/** De negentien gemeenten van het tweetalige gebied Brussel-Hoofdstad: NIS-code, Nederlandse en Franse naam. */
const BRUSSEL: readonly (readonly [nis: string, ...namen: string[]])[] = [
  ['21001', 'Anderlecht'],
  ['21002', 'Oudergem', 'Auderghem'],
  ['21003', 'Sint-Agatha-Berchem', 'Berchem-Sainte-Agathe'],
  ['21004', 'Brussel', 'Bruxelles', 'Brussel-Stad', 'Bruxelles-Ville', 'Stad Brussel', 'Ville de Bruxelles'],
  ['21005', 'Etterbeek'],
  ['21006', 'Evere'],
  ['21007', 'Vorst', 'Forest'],
  ['21008', 'Ganshoren'],
  ['21009', 'Elsene', 'Ixelles'],
  ['21010', 'Jette'],
  ['21011', 'Koekelberg'],
  ['21012', 'Sint-Jans-Molenbeek', 'Molenbeek-Saint-Jean', 'Molenbeek'],
  ['21013', 'Sint-Gillis', 'Saint-Gilles'],
  ['21014', 'Sint-Joost-ten-Node', 'Saint-Josse-ten-Noode', 'Sint-Joost', 'Saint-Josse'],
  ['21015', 'Schaarbeek', 'Schaerbeek'],
  ['21016', 'Ukkel', 'Uccle'],
  ['21017', 'Watermaal-Bosvoorde', 'Watermael-Boitsfort'],
  ['21018', 'Sint-Lambrechts-Woluwe', 'Woluwe-Saint-Lambert'],
  ['21019', 'Sint-Pieters-Woluwe', 'Woluwe-Saint-Pierre'],
];

/** Antwerpen en zijn districten. Borsbeek is een district sinds 1 januari 2025; NIS-code na te kijken na de fusie. */
const ANTWERPEN = ['11002', 'Antwerpen', 'Anvers', 'Antwerp', 'Stad Antwerpen', 'Berendrecht-Zandvliet-Lillo', 'Berendrecht', 'Zandvliet', 'Lillo', 'Borgerhout', 'Ekeren', 'Hoboken', 'Merksem', 'Wilrijk', 'Borsbeek']; // prettier-ignore

/** Gent en zijn deelgemeenten. */
const GENT = ['44021', 'Gent', 'Gand', 'Ghent', 'Stad Gent', 'Afsnee', 'Desteldonk', 'Drongen', 'Gentbrugge', 'Ledeberg', 'Mendonk', 'Oostakker', 'Sint-Amandsberg', 'Sint-Denijs-Westrem', 'Sint-Kruis-Winkel', 'Wondelgem', 'Zwijnaarde']; // prettier-ignore

/** Namen van delen die ook elders in Vlaanderen voorkomen: Deurne (Diest), Berchem (Kluisbergen), Mariakerke (Oostende). */
const MEER_DAN_EENS = ['Deurne', 'Berchem', 'Mariakerke'];

export type Plaats = 'brussel' | 'antwerpen' | 'gent' | 'meer-dan-eens' | 'andere';

/** Zoals mensen een naam schrijven: zonder hoofdletters, accenten, streepjes en dubbele spaties. */
function sleutelVan(naam: string): string {
  return naam
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[-'’.\s]+/g, ' ')
    .trim();
}

const PLAATSEN = new Map<string, Plaats>([
  ...BRUSSEL.flat().map((naam) => [sleutelVan(naam), 'brussel'] as const),
  ...ANTWERPEN.map((naam) => [sleutelVan(naam), 'antwerpen'] as const),
  ...GENT.map((naam) => [sleutelVan(naam), 'gent'] as const),
  ...MEER_DAN_EENS.map((naam) => [sleutelVan(naam), 'meer-dan-eens'] as const),
]);

/** In welke van de gemeenten die ertoe doen iemand is ingeschreven, op naam (Nederlands of Frans) of NIS-code. */
export function plaatsVan(gemeente: string): Plaats {
  return PLAATSEN.get(sleutelVan(gemeente)) ?? 'andere';
}

/** De Nederlandse namen van de Brusselse gemeenten. */
export const BRUSSELSE_GEMEENTEN: readonly string[] = BRUSSEL.map(([, naam]) => naam as string);
