import type { Vorm } from '../../feiten/cursus.ts';
import { bij, type Vindplaats } from '../../kern/bronnen.ts';
import { alle, minstensEen, niet, versie, type Oordeel, type Weging } from '../../kern/vraag.ts';
import { leerpad as gesteld, type LeerpadModule, type LeerpadWaarden } from '../../vragen/leerpad.ts';

export type LeerpadWeging = Weging<(typeof gesteld.feiten)[number]>;

/** Een zelfstudiepakket; met lessen voor wie zonder groep niet vooruit komt (eindverslag §8.4). De bronnen kiezen anders (CC03). */
export const leerpad = versie(gesteld, {
  map: 'mededeling/2025-01-01',
  vanaf: '2025-01-01',
  regime: 'voorstel-2025',
  beslis: (w) => {
    const inhoud = inhoudVan(w);
    const { vorm, vormReden } = vormVan(w, bij('mededeling', '§4A', 'H01 J01'));
    w.tegenstrijdig('CC03');
    if (!inhoud || !vorm) return { uitkomst: 'onbeslist' };
    const uitkomst = vorm === 'zelfstudie' ? 'zelfstudiepakket' : 'pakket-met-lessen';
    return { uitkomst, waarden: { ...inhoud, vorm, vormReden } };
  },
});

type Inhoud = Pick<LeerpadWaarden, 'modules' | 'prioriteiten' | 'accenten' | 'fasen'>;

/** De modules van het profiel en de volgorde van de thema's; niets als daarvoor een feit ontbreekt. */
export function inhoudVan(w: LeerpadWeging): Inhoud | undefined {
  const rijen: readonly (readonly [Oordeel, LeerpadModule])[] = [
    [w.regel('leerpad-basis', bij('mededeling', '§4A', 'H04 H05'), () => true), 'basis'],
    [w.regel('leerpad-focus-arbeid', bij('mededeling', '§4A', 'H06'), () => w.feit('doel') === 'arbeid'), 'focus-arbeid'],
    [w.regel('leerpad-focus-gezin', bij('mededeling', '§4A', 'H07'), () => w.feit('doel') === 'gezin'), 'focus-gezin'],
    [w.regel('leerpad-partner', bij('ontwerp', 'bij eindverslag §8.4', 'H12 A13'), () => w.feit('doel') === 'partner-van-arbeidsmigrant'), 'focus-gezin'],
    [w.regel('leerpad-diploma', bij('mededeling', '§4A', 'H08'), () => w.feit('buitenlandsDiploma')), 'diploma-erkenning'],
  ]; // prettier-ignore
  const thema = w.regel('leerpad-themas', bij('eindverslag', '§6.4.3 en §8.4', 'H10 H11'), () => true);
  if (rijen.some(([oordeel]) => oordeel === undefined) || !thema) return undefined;
  const modules = rijen.filter(([oordeel]) => oordeel).map(([, module]) => module);
  return { modules, ...themasVan(w, modules), fasen: w.lijst('cursus-fasen') };
}

/** De rangorde van de deelnemers; wat de focusmodule van het profiel verdiept, komt vooraan (H07, H10, H12, H13). */
function themasVan(w: LeerpadWeging, modules: readonly LeerpadModule[]): Pick<Inhoud, 'prioriteiten' | 'accenten'> {
  const arbeid = modules.includes('focus-arbeid');
  const focus = arbeid ? w.lijst('themas-focus-arbeid') : modules.includes('focus-gezin') ? w.lijst('themas-focus-gezin') : []; // prettier-ignore
  const rest = (themas: readonly string[]) => themas.filter((thema) => !focus.includes(thema));
  const hoog = w.lijst('themas-hoog');
  const prioriteiten = {
    hoog: [...hoog, ...focus.filter((thema) => !hoog.includes(thema))],
    midden: rest(w.lijst('themas-midden')),
    laag: rest(w.lijst('themas-laag')),
  };
  const doel = w.vrij('doel');
  const accent = w.regel('leerpad-accenten', bij('eindverslag', '§6.1', 'H13'), () => doel === 'arbeid' || doel === 'gezin'); // prettier-ignore
  if (!accent) return { prioriteiten, accenten: { meer: [], minder: [] } };
  const accenten = arbeid
    ? { meer: w.lijst('accent-arbeid-meer'), minder: w.lijst('accent-arbeid-minder') }
    : { meer: w.lijst('accent-gezin-meer'), minder: w.lijst('accent-gezin-minder') };
  return { prioriteiten, accenten };
}

/** De vorm die past bij wat de intake vond. De gewone vorm van het rechtskader geldt als niets anders nodig is (J01, I10, I11). */
export function vormVan(w: LeerpadWeging, bron: Vindplaats): { vorm: Vorm | undefined; vormReden: string } {
  const gewoon = w.keuze('leerpad-vorm') as Vorm;
  w.regel('leerpad-gewone-vorm', bron, () => true);
  const zelf = w.regel('leerpad-toegelaten-zelfstudie', bij('eindverslag', '§8.4', 'I11 F11'), () => w.feit('toelating') === 'zelfstudie'); // prettier-ignore
  const momenten = w.regel('leerpad-momenten', bij('eindverslag', '§6.2 en §6.4.1', 'I10 F03'), () => w.feit('kanLiveVolgen')); // prettier-ignore
  const internet = w.regel('leerpad-internet', bij('eindverslag', '§4.2', 'B21 I08'), () => w.feit('internet') === 'stabiel'); // prettier-ignore
  const steun = w.regel('leerpad-ondersteuning', bij('ontwerp', 'bij eindverslag §8.4', 'F11 J04'), () => w.feit('toelating') === 'met-ondersteuning'); // prettier-ignore
  const zelfsturing = w.regel('leerpad-zelfsturing', bij('eindverslag', '§4.2', 'B22 J04'), () => w.feit('zelfsturing')); // prettier-ignore
  const digitaal = w.regel('leerpad-digitaal', bij('eindverslag', '§4.2', 'B20'), () => w.feit('digitaleVaardigheden') !== 'geen'); // prettier-ignore
  const alleen = minstensEen(zelf, niet(momenten), niet(internet));
  const groep = minstensEen(steun, niet(zelfsturing), niet(digitaal));
  const gekozen =
    gewoon === 'zelfstudie'
      ? w.eerste<Vorm>([[alle(niet(alleen), groep), 'live']], 'zelfstudie')
      : w.eerste<Vorm>([[alleen, 'zelfstudie'], [groep, 'live']], gewoon); // prettier-ignore
  const vorm = gekozen === 'onbeslist' ? undefined : gekozen;
  const redenen: readonly (readonly [boolean, string])[] = [
    [vorm === 'zelfstudie' && zelf === true, 'leerpad-toegelaten-zelfstudie'],
    [vorm === 'zelfstudie' && momenten === false, 'leerpad-momenten'],
    [vorm === 'zelfstudie' && internet === false, 'leerpad-internet'],
    [vorm === 'live' && steun === true, 'leerpad-ondersteuning'],
    [vorm === 'live' && zelfsturing === false, 'leerpad-zelfsturing'],
    [vorm === 'live', 'leerpad-digitaal'],
  ];
  return { vorm, vormReden: redenen.find(([geldt]) => geldt)?.[1] ?? 'leerpad-gewone-vorm' };
}
