import type { Day } from '#kernel/dates.ts';
import { dagnummer, dagVan, eersteWerkdagVanaf, plusDagen, plusMaanden, plusWerkdagen } from './kalender.ts';

/** Hoe lang een termijn is. De eerste dag die telt, is de dag na het begin; de laatste dag hoort erbij. */
export interface Duur {
  readonly aantal: number;
  readonly eenheid: 'dagen' | 'werkdagen' | 'maanden';
}

/** Een periode waarin een klok stilligt, eerste en laatste dag inbegrepen; zonder laatste dag is ze nog niet voorbij. */
export interface Opschorting {
  readonly van: Day;
  readonly tot: Day | null;
}

export interface Kalenderregels {
  /** Weekdagen en feestdagen die geen werkdag zijn. */
  readonly vrijeDagen: readonly string[];
  /** Een einde op een vrije dag blijft staan, of verschuift naar de eerstvolgende werkdag. */
  readonly eindeOpVrijeDag: 'blijft' | 'verschuift';
}

export interface Termijn {
  /** De laatste dag; null: niet te zeggen, want een opschorting is nog niet voorbij. */
  readonly einde: Day | null;
  /** De dagen tot en met het einde die niet meetelden; is er nog geen einde, tot en met de peildag. */
  readonly opgeschorteDagen: number;
}

type Periode = readonly [van: number, tot: number];

/** De perioden in volgorde, met wat overlapt samengevoegd: een dag telt nooit twee keer. Onmogelijke perioden vallen weg. */
function samengevoegd(opschortingen: readonly Opschorting[]): readonly Periode[] {
  const perioden = opschortingen
    .map(({ van, tot }): Periode => [dagnummer(van), tot === null ? Infinity : dagnummer(tot)])
    .filter(([van, tot]) => van <= tot)
    .sort(([een], [ander]) => een - ander);
  const samen: Periode[] = [];
  for (const [van, tot] of perioden) {
    const vorige = samen.at(-1);
    if (vorige && van <= vorige[1]) samen[samen.length - 1] = [vorige[0], Math.max(vorige[1], tot)];
    else samen.push([van, tot]);
  }
  return samen;
}

/** Ligt de dag in een opschorting? */
export function isOpgeschort(dag: Day, opschortingen: readonly Opschorting[]): boolean {
  return opschortingen.some(({ van, tot }) => van <= dag && (tot === null || dag <= tot));
}

/** Het einde van een termijn zonder opschorting. */
export function eindeVan(begin: Day, { aantal, eenheid }: Duur, { vrijeDagen, eindeOpVrijeDag }: Kalenderregels): Day {
  if (eenheid === 'werkdagen') return plusWerkdagen(begin, aantal, vrijeDagen);
  const einde = eenheid === 'dagen' ? plusDagen(begin, aantal) : plusMaanden(begin, aantal);
  return eindeOpVrijeDag === 'verschuift' ? eersteWerkdagVanaf(einde, vrijeDagen) : einde;
}

/**
 * Het einde van een termijn. Elke dag van een opschorting die in de termijn valt, komt er op het einde bij; een
 * opschorting die niet voorbij is, maakt het einde onbekend.
 */
export function termijn(
  begin: Day,
  duur: Duur,
  regels: Kalenderregels,
  opschortingen: readonly Opschorting[],
  peildag: Day,
): Termijn {
  if (opschortingen.length === 0) return { einde: eindeVan(begin, duur, regels), opgeschorteDagen: 0 };
  const eerste = dagnummer(begin) + 1;
  const perioden = samengevoegd(opschortingen).filter(([, tot]) => tot >= eerste);
  const gevolg = duur.eenheid === 'werkdagen' ? metWerkdagen(begin, duur, regels, perioden) : metDagen(begin, duur, regels, perioden); // prettier-ignore
  return {
    einde: gevolg === null ? null : naEinde(dagVan(gevolg), duur, regels),
    opgeschorteDagen: dagenSamen(perioden, eerste, gevolg ?? dagnummer(peildag)),
  };
}

const naEinde = (einde: Day, { eenheid }: Duur, { vrijeDagen, eindeOpVrijeDag }: Kalenderregels): Day =>
  eindeOpVrijeDag === 'verschuift' && eenheid !== 'werkdagen' ? eersteWerkdagVanaf(einde, vrijeDagen) : einde;

function metDagen(begin: Day, duur: Duur, regels: Kalenderregels, perioden: readonly Periode[]): number | null {
  let einde = dagnummer(eindeVan(begin, duur, { ...regels, eindeOpVrijeDag: 'blijft' }));
  const eerste = dagnummer(begin) + 1;
  for (const [van, tot] of perioden) {
    const vanaf = Math.max(van, eerste);
    if (vanaf > einde) break;
    if (tot === Infinity) return null;
    einde += tot - vanaf + 1;
  }
  return einde;
}

function metWerkdagen(begin: Day, duur: Duur, regels: Kalenderregels, perioden: readonly Periode[]): number | null {
  const gesloten = perioden.filter(([, tot]) => tot !== Infinity);
  const overslaan = (nummer: number) => gesloten.some(([van, tot]) => van <= nummer && nummer <= tot);
  const einde = dagnummer(plusWerkdagen(begin, duur.aantal, regels.vrijeDagen, overslaan));
  const open = perioden.find(([, tot]) => tot === Infinity);
  return open && open[0] <= einde ? null : einde;
}

const dagenSamen = (perioden: readonly Periode[], eerste: number, laatste: number): number =>
  perioden.reduce((som, [van, tot]) => som + Math.max(0, Math.min(tot, laatste) - Math.max(van, eerste) + 1), 0);
