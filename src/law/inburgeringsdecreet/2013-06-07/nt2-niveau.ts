import { bij } from '../../kern/bronnen.ts';
import { versie, type Weging } from '../../kern/vraag.ts';
import { nt2Niveau as gesteld } from '../../vragen/nt2-niveau.ts';

export type NiveauWeging = Weging<(typeof gesteld.feiten)[number]>;

/** A2, mondeling en schriftelijk; voor wie moeilijk of niet leest en schrijft een aangepast niveau (L049). */
export const nt2Niveau = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => vlaamsNiveau(w, false),
});

/** Welk aangepast niveau het is, staat in geen bron: dan noemt dit er geen. */
export function vlaamsNiveau(w: NiveauWeging, standaardtest: boolean) {
  const niveau = w.keuze('nt2-niveau');
  const aangepast = w.regel('nt2-aangepast', bij('nota2020', '§D en §F', 'Q03 L049'), () =>
    ['laaggeletterd', 'analfabeet'].includes(w.feit('nt2Profiel')),
  );
  w.regel('nt2-a2', bij('nota2020', '§D en §F', 'Q03 L049'), () => (aangepast === undefined ? undefined : !aangepast));
  const uitkomst = w.eerste([[aangepast, 'aangepast']], 'mondeling-en-schriftelijk');
  return {
    uitkomst,
    waarden: aangepast
      ? { niveau: 'aangepast', standaardtest }
      : { niveau, mondeling: true, schriftelijk: true, standaardtest },
  } as const;
}
