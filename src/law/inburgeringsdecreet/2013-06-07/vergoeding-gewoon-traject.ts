import { bij } from '../../kern/bronnen.ts';
import { rekendag } from '../../kern/regimes.ts';
import { minstensEen, niet, versie, type Oordeel, type Weging } from '../../kern/vraag.ts';
import type { Post } from '../../vragen/vergoeding.ts';
import { vergoedingGewoonTraject as gesteld } from '../../vragen/vergoeding-gewoon-traject.ts';

export type TrajectWeging = Weging<(typeof gesteld.feiten)[number]>;

/** Betalend voor contracten vanaf 1 september 2023 (L081), voordien gratis; vrijgesteld is wie een erkende grond bewijst, sinds arrest 115/2023 ook de verplichte inburgeraar (L084). */
export const vergoedingGewoonTraject = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => {
    const gratis = isGratis(w);
    const statuut = w.regel('vrijstelling-statuut', bij('arrest115', 'en vvsg.be 07-06-2023', 'L083 L084', 'geverifieerd'), () => w.lijst('vergoeding-vrijstelbare-statuten').includes(w.feit('statuut'))); // prettier-ignore
    const bewezen = w.regel('vrijstelling-bewezen', bij('feiten', 'vvsg.be; belganewsagency.eu 04-06-2026', 'L083 L085', 'geverifieerd'), () => w.feit('vrijstellingsgrond') !== 'geen' && w.feit('vrijstellingBewezen')); // prettier-ignore
    return weegTraject(w, gratis, [statuut, bewezen]);
  },
});

/** Niets te betalen: een contract van voor 1 september 2023, of geen inschrijving in een Vlaamse gemeente (L081, L082, O10). */
export function isGratis(w: TrajectWeging): Oordeel {
  const betalend = w.regel('traject-contract-betalend', bij('feiten', 'vreemdelingenrecht.be', 'L081 L006', 'geverifieerd'), () => w.feit('contractGetekendOp') >= w.keuze('vergoeding-contract-vanaf')); // prettier-ignore
  const vlaams = w.regel('traject-vlaamse-gemeente', bij('feiten', 'vreemdelingenrecht.be; nota 17 juli 2020 §C', 'L081 L082 O10', 'geverifieerd'), () => woontVlaams(w)); // prettier-ignore
  return minstensEen(niet(betalend), niet(vlaams));
}

/** Een onbekend gewest is geen antwoord. */
function woontVlaams(w: TrajectWeging): boolean {
  const gewest = w.feit('gewest');
  return gewest === 'onbekend' ? w.mist('gewest') : gewest === 'vlaams';
}

/** De uitkomst en de rekening. Wie niet hoeft te betalen, hoeft ook niet te zeggen wat hij volgt. */
export function weegTraject(w: TrajectWeging, gratis: Oordeel, vrijstelling: readonly Oordeel[]) {
  if (gratis !== true) w.tegenstrijdig('CC16');
  const vrij = w.alles(vrijstelling, 'ja', 'nee');
  const uitkomst = w.eerste(
    [
      [gratis, 'gratis'],
      [vrij === 'onbeslist' ? undefined : vrij === 'ja', 'vrijgesteld'],
    ],
    'te-betalen',
  );
  if (uitkomst !== 'te-betalen') return { uitkomst, waarden: { bedragEuro: 0, posten: [] } };
  let posten: Post[] = [];
  const bron = bij('nota2020', '§C; vvsg.be 07-06-2023', 'O07 O08 O09 L080 L090', 'geverifieerd');
  const gekend = w.regel('traject-posten', bron, () => {
    posten = postenVan(w);
    return true;
  });
  if (!gekend) return { uitkomst: 'onbeslist' as const };
  return { uitkomst, waarden: { bedragEuro: posten.reduce((som, { euro }) => som + euro, 0), posten } };
}

/** Een cursus wordt eenmaal betaald, elke test opnieuw (O07, O09); NT2 per lestijd tot het plafond, de test inbegrepen (O08). */
function postenVan(w: TrajectWeging): Post[] {
  const tarief = rekendag(w.feit('contractGetekendOp'), w.regime);
  const bedrag = (sleutel: Parameters<typeof w.getal>[0]) => w.getal(sleutel, tarief);
  const posten: Post[] = [
    { post: 'mo-cursus', aantal: Number(w.feit('cursusInBelgie')), euro: bedrag('vergoeding-mo-cursus') },
    { post: 'mo-test', aantal: w.feit('standaardtesten'), euro: bedrag('vergoeding-mo-test') },
    { post: 'vrijstellingstest', aantal: w.feit('vrijstellingstesten'), euro: bedrag('vergoeding-vrijstellingstest') },
    { post: 'b1-mondeling', aantal: w.feit('b1Testen'), euro: bedrag('vergoeding-b1-test') },
  ].map((post) => ({ ...post, euro: post.aantal * post.euro }));
  const aanbieder = w.feit('nt2Aanbieder');
  if (aanbieder === 'utc') posten.push({ post: 'nt2', aantal: 1, euro: bedrag('vergoeding-nt2-utc') });
  if (aanbieder === 'cvo' || aanbieder === 'cbe') {
    const aantal = w.feit('nt2Lestijden');
    posten.push({ post: 'nt2', aantal, euro: Math.min(aantal * bedrag('vergoeding-nt2-lestijd'), bedrag('vergoeding-nt2-plafond')) }); // prettier-ignore
  }
  return posten.filter(({ aantal }) => aantal > 0);
}
