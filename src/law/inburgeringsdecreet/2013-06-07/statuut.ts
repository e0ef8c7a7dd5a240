import { addToDay, type Day } from '#kernel/dates.ts';
import { bij } from '../../kern/bronnen.ts';
import { isVol, verjaardag } from '../../kern/leeftijd.ts';
import { alle, minstensEen, versie, type Oordeel, type Verdict, type Weging } from '../../kern/vraag.ts';
import { statuut as gesteld } from '../../vragen/statuut.ts';

export type StatuutWeging = Weging<(typeof gesteld.feiten)[number]>;
type StatuutVerdict = Verdict<(typeof gesteld.uitkomsten)[number], object>;

/** Wat een gewest met wie tot de doelgroep behoort doet: wie moet, en wie van die plicht vrijgesteld is. */
interface Gewestrecht {
  readonly verplicht: () => Oordeel;
  readonly vrijgesteld: () => Oordeel;
}

/** Het Vlaamse decreet voor wie in het Vlaamse Gewest woont; in Brussel was er nog geen plicht. */
export const statuut = versie(gesteld, {
  map: 'inburgeringsdecreet/2013-06-07',
  vanaf: '2013-06-07',
  regime: 'decreet-2013',
  beslis: (w) => statuutVolgens(w, doelgroepregels(w), { vlaams: vlaamsRecht(w), brussels: zonderPlicht(w) }),
});

/** Wie niet tot de doelgroep behoort, wie mag, wie moet, en wie van die plicht vrijgesteld is. */
export function statuutVolgens(
  w: StatuutWeging,
  regels: readonly Oordeel[],
  recht: Readonly<Record<'vlaams' | 'brussels', Gewestrecht>>,
): StatuutVerdict {
  const binnen = alle(...regels);
  if (binnen !== true) return { uitkomst: binnen === false ? 'niet-in-doelgroep' : 'onbeslist' };
  const { verplicht, vrijgesteld } = recht[w.feit('gewest') === 'brussels' ? 'brussels' : 'vlaams'];
  const plicht = verplicht();
  if (plicht !== true) return { uitkomst: plicht === false ? 'rechthebbend' : 'onbeslist' };
  return { uitkomst: w.eerste([[vrijgesteld(), 'vrijgesteld']], 'verplicht') };
}

/** Wie tot de doelgroep behoort, los van een plicht (L020-L024). In het Waalse Gewest is het Vlaamse aanbod niet bevoegd (A07). */
export function doelgroepregels(w: StatuutWeging): Oordeel[] {
  return [
    w.regel('gewest-bevoegd', bij('feiten', 'vreemdelingenrecht.be; agii.be', 'L020 A07', 'geverifieerd'), () => {
      const gewest = w.feit('gewest');
      return gewest === 'onbekend' ? w.mist('gewest') : gewest !== 'waals';
    }),
    w.regel('verblijf-toegelaten', bij('feiten', 'agii.be; vreemdelingenrecht.be', 'L023 L024', 'geverifieerd'), () => !w.lijst('uitgesloten-verblijfsgronden').includes(w.feit('verblijfsgrond'))),
    w.regel('verblijf-niet-tijdelijk', bij('feiten', 'agii.be', 'L024', 'geverifieerd'), () => {
      const tijdelijk = w.lijst('mogelijk-tijdelijke-verblijfsgronden').includes(w.feit('verblijfsgrond'));
      return tijdelijk ? w.feit('langerDanEenJaar') : w.vrij('langerDanEenJaar') !== false;
    }),
    w.regel('meerderjarig-of-naast-school', bij('feiten', 'vreemdelingenrecht.be; agii.be', 'L020 L021', 'geverifieerd'), () => isVol(w, w.getal('minimumleeftijd')) || w.feit('inburgerenNaastSchool')),
    w.regel('vreemdeling-of-belg-geboren-in-buitenland', bij('feiten', 'vreemdelingenrecht.be; agii.be', 'L020', 'geverifieerd'), () => {
      if (w.feit('nationaliteit') !== 'BE') return true;
      return w.feit('verblijfsgrond') === 'belg-geboren-in-buitenland' && w.feit('ouderGeborenInBuitenland');
    }),
  ];
} // prettier-ignore

/** De plicht in het Vlaamse Gewest (L027-L032) en de vrijstellingen daarvan (L032, L033). */
export function vlaamsRecht(w: StatuutWeging): Gewestrecht {
  return { verplicht: () => vlaamsePlicht(w), vrijgesteld: () => vlaamseVrijstelling(w) };
}

function vlaamsePlicht(w: StatuutWeging): Oordeel {
  const grond = w.vrij('verblijfsgrond');
  if (grond === 'arbeid' || grond === 'gezinslid-van-arbeidsmigrant') w.tegenstrijdig('CC14');
  return alle(
    geenEuBurger(w),
    w.regel('verplichte-verblijfsgrond', bij('feiten', 'knokke-heist.be; bornem.be; assenede.be; eindverslag §4.1.3', 'L027 L028 L031', 'na-te-kijken'), () =>
      w.feit('verblijfsgrond') === 'gezinshereniging'
        ? w.lijst('verplichte-gezinsherenigers').includes(w.feit('gezinshereniger'))
        : w.lijst('verplichte-verblijfsgronden').includes(w.feit('verblijfsgrond'))),
    meerderjarigBijInschrijving(w),
    ...(w.feit('nationaliteit') === 'BE' ? [belgPasIngeschreven(w)] : [eersteVerblijfstitel(w)]),
    ...(['brussels', 'waals'].includes(w.vrij('verhuisdUit') ?? '') ? [verhuisdBinnenTermijn(w)] : []),
  );
} // prettier-ignore

/** Onderdanen van de EU+ hebben het recht, niet de plicht (L032, B11). */
export function geenEuBurger(w: StatuutWeging): Oordeel {
  return w.regel('geen-eu-burger', bij('feiten', 'assenede.be; eindverslag §4.2', 'L032 B11', 'geverifieerd'), () => !w.lijst('eu-plus').includes(w.feit('nationaliteit')));
} // prettier-ignore

/** Wie minderjarig werd ingeschreven, moet alleen als hij binnen de termijn achttien wordt; dan vanaf die verjaardag (L029). */
export function meerderjarigBijInschrijving(w: StatuutWeging): Oordeel {
  return w.regel('meerderjarig-bij-inschrijving', bij('feiten', 'bornem.be', 'L027 L029', 'na-te-kijken'), () => {
    const [jaren, maanden] = [w.getal('minimumleeftijd'), w.getal('achttien-na-inschrijving')];
    if (!isVol(w, jaren)) return false;
    const eerste = eersteInschrijving(w);
    return eerste === undefined || verjaardag(w, jaren) <= addToDay(eerste, { months: maanden });
  });
}

export function eersteVerblijfstitel(
  w: StatuutWeging,
  bron = bij('feiten', 'knokke-heist.be; bornem.be', 'L027', 'na-te-kijken'),
): Oordeel {
  return w.regel('eerste-verblijfstitel', bron, () => w.feit('eersteVerblijfstitelLangerDan3Maanden'));
}

/** Een Belg geboren in het buitenland moet zolang hij minder dan de termijn aaneensluitend ingeschreven is (L028). */
function belgPasIngeschreven(w: StatuutWeging): Oordeel {
  return w.regel('belg-pas-ingeschreven', bij('feiten', 'bornem.be', 'L028', 'na-te-kijken'), () => {
    const maanden = w.getal('inschrijving-belg');
    const eerste = eersteInschrijving(w);
    return eerste === undefined || w.datum < addToDay(eerste, { months: maanden });
  });
}

/** Wie uit Brussel of Wallonië verhuist binnen de termijn na de eerste inschrijving, houdt de plicht (L030). */
function verhuisdBinnenTermijn(w: StatuutWeging): Oordeel {
  return w.regel('verhuisd-binnen-termijn', bij('feiten', 'agii.be 07-07-2015; deplalaw 2016', 'L030', 'geverifieerd'), () => {
    const jaren = w.getal('verhuizing-behoudt-plicht');
    return w.feit('ingeschrevenOp') <= addToDay(w.feit('eersteInschrijvingOp'), { years: jaren });
  });
} // prettier-ignore

/** De dag van de eerste inschrijving in België; niets als iemand nog moet komen. */
function eersteInschrijving(w: StatuutWeging): Day | undefined {
  const hier = w.vrij('inBelgie') === true || w.vrij('ingeschrevenOp') !== undefined;
  return hier ? w.feit('eersteInschrijvingOp') : w.vrij('eersteInschrijvingOp');
}

function vlaamseVrijstelling(w: StatuutWeging): Oordeel {
  const invulling = bij('feiten', 'andere vrijstellingen van het BVR, niet bevestigd', 'L033', 'na-te-kijken');
  return minstensEen(
    // Eén regel: een reden die alleen over gezondheid gaat, zou in de motivering zeggen wat niemand hoeft te lezen.
    w.regel('vrijstelling-leeftijd-of-verhinderd', bij('feiten', 'assenede.be', 'L032', 'geverifieerd'), () => {
      const grens = w.getal('vrijstelling-leeftijd');
      return w.vrij('blijvendVerhinderd') === true || isVol(w, grens);
    }),
    w.regel('vrijstelling-attest', invulling, () => w.vrij('attestBehaald') === true),
    w.regel('vrijstelling-diploma', invulling, () => w.vrij('diplomaInBelgie') === true),
    w.regel('vrijstelling-onthaalonderwijs', invulling, () => w.vrij('onthaalonderwijsVolJaar') === true),
  );
} // prettier-ignore

/** In Brussel was er geen plicht voor 1 juni 2022 (L140). */
export function zonderPlicht(w: StatuutWeging): Gewestrecht {
  return {
    verplicht: () => w.regel('brusselse-plicht', bij('ordonnantie2017', 'in werking 1 juni 2022', 'L140', 'geverifieerd'), () => false),
    vrijgesteld: () => false,
  };
} // prettier-ignore
