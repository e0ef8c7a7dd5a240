import type { Day } from '#kernel/dates.ts';

/**
 * De kalender van de termijnen, met dagnummers (dagen sinds 1 januari 1970) in plaats van datumobjecten: een simulatie
 * rekent anderhalf miljoen termijnen uit. De eerste dag die telt, is de dag na de begindag.
 */

const DAGEN_TOT_1970 = 719_468;
const DAGEN_PER_ERA = 146_097;

/** Het dagnummer van een kalenderdag `JJJJ-MM-DD`. */
export function dagnummer(dag: Day): number {
  return nummerVan(cijfers(dag, 0, 4), cijfers(dag, 5, 7), cijfers(dag, 8, 10));
}

/** De kalenderdag van een dagnummer. */
export function dagVan(nummer: number): Day {
  const { jaar, maand, dag } = delenVan(nummer);
  return tekstVan(jaar, maand, dag);
}

/** 0 is zondag, 6 zaterdag. */
const weekdagVan = (nummer: number): number => (((nummer + 4) % 7) + 7) % 7;

function cijfers(tekst: string, van: number, tot: number): number {
  let getal = 0;
  for (let plaats = van; plaats < tot; plaats += 1) getal = getal * 10 + tekst.charCodeAt(plaats) - 48;
  return getal;
}

// Een jaar dat op 1 maart begint, maakt van 29 februari de laatste dag.
function nummerVan(jaar: number, maand: number, dag: number): number {
  const verschoven = maand <= 2 ? jaar - 1 : jaar;
  const era = Math.floor(verschoven / 400);
  const inEra = verschoven - era * 400;
  const dagVanJaar = Math.floor((153 * (maand + (maand > 2 ? -3 : 9)) + 2) / 5) + dag - 1;
  return (
    era * DAGEN_PER_ERA + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + dagVanJaar - DAGEN_TOT_1970
  );
}

function delenVan(nummer: number): { jaar: number; maand: number; dag: number } {
  const geteld = nummer + DAGEN_TOT_1970;
  const era = Math.floor(geteld / DAGEN_PER_ERA);
  const inEra = geteld - era * DAGEN_PER_ERA;
  const jaarInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const dagVanJaar = inEra - (365 * jaarInEra + Math.floor(jaarInEra / 4) - Math.floor(jaarInEra / 100));
  const verschoven = Math.floor((5 * dagVanJaar + 2) / 153);
  const maand = verschoven < 10 ? verschoven + 3 : verschoven - 9;
  return {
    jaar: jaarInEra + era * 400 + (maand <= 2 ? 1 : 0),
    maand,
    dag: dagVanJaar - Math.floor((153 * verschoven + 2) / 5) + 1,
  };
}

const twee = (getal: number): string => (getal < 10 ? `0${getal}` : `${getal}`);
const tekstVan = (jaar: number, maand: number, dag: number): Day =>
  `${jaar > 999 ? jaar : String(jaar).padStart(4, '0')}-${twee(maand)}-${twee(dag)}`;

/** Zoveel kalenderdagen later; een negatief aantal is eerder. */
export function plusDagen(dag: Day, aantal: number): Day {
  return dagVan(dagnummer(dag) + aantal);
}

/** Zoveel kalendermaanden later; bestaat die dag niet, dan de laatste van de maand: 31 januari + 1 maand is 28 of 29 februari. */
export function plusMaanden(dag: Day, aantal: number): Day {
  const maanden = cijfers(dag, 0, 4) * 12 + cijfers(dag, 5, 7) - 1 + aantal;
  const jaar = Math.floor(maanden / 12);
  const maand = maanden - jaar * 12 + 1;
  return tekstVan(jaar, maand, Math.min(cijfers(dag, 8, 10), dagenIn(jaar, maand)));
}

function dagenIn(jaar: number, maand: number): number {
  if (maand !== 2) return maand === 4 || maand === 6 || maand === 9 || maand === 11 ? 30 : 31;
  return jaar % 4 === 0 && (jaar % 100 !== 0 || jaar % 400 === 0) ? 29 : 28;
}

/** Zondag van Pasen: de gewone rekenregel van de gregoriaanse kalender. */
export function pasen(jaar: number): Day {
  const gulden = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const inEeuw = jaar % 100;
  const correctie = Math.floor((eeuw - Math.floor((eeuw + 8) / 25) + 1) / 3);
  const epacta = (19 * gulden + eeuw - Math.floor(eeuw / 4) - correctie + 15) % 30;
  const zondag = (32 + 2 * (eeuw % 4) + 2 * Math.floor(inEeuw / 4) - epacta - (inEeuw % 4)) % 7;
  const schuif = Math.floor((gulden + 11 * epacta + 22 * zondag) / 451);
  const plaats = epacta + zondag - 7 * schuif + 114;
  return tekstVan(jaar, Math.floor(plaats / 31), (plaats % 31) + 1);
}

const WEEKDAGEN: readonly string[] = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];

/** Wat een lijst van vrije dagen betekent: welke weekdagen, en welke dagnummers per jaar. */
interface VrijeDagen {
  readonly weekdagen: readonly boolean[];
  readonly perJaar: Map<number, ReadonlySet<number>>;
}
const GELEZEN = new WeakMap<readonly string[], VrijeDagen>();

/**
 * De vrije dagen van een lijst zoals een parameter ze geeft: een weekdag (`zondag`), een vaste dag (`07-21`) of een
 * dag na Pasen (`pasen+39`).
 */
function vrijeDagen(lijst: readonly string[]): VrijeDagen {
  const gekend = GELEZEN.get(lijst);
  if (gekend) return gekend;
  const vrij = { weekdagen: WEEKDAGEN.map((weekdag) => lijst.includes(weekdag)), perJaar: new Map() };
  // Zonder één werkdag in de week zou tellen nooit eindigen.
  if (vrij.weekdagen.every(Boolean)) throw new RangeError('geen enkele weekdag is een werkdag');
  GELEZEN.set(lijst, vrij);
  return vrij;
}

function feestnummers(lijst: readonly string[], vrij: VrijeDagen, jaar: number): ReadonlySet<number> {
  const gekend = vrij.perJaar.get(jaar);
  if (gekend) return gekend;
  const zondag = dagnummer(pasen(jaar));
  const nummers = new Set<number>();
  for (const naam of lijst) {
    if (naam.startsWith('pasen+')) nummers.add(zondag + Number(naam.slice('pasen+'.length)));
    else if (!WEEKDAGEN.includes(naam)) nummers.add(dagnummer(`${String(jaar).padStart(4, '0')}-${naam}`));
  }
  vrij.perJaar.set(jaar, nummers);
  return nummers;
}

/** De feestdagen van een jaar volgens een lijst, in volgorde. */
export function feestdagen(jaar: number, lijst: readonly string[]): Day[] {
  return [...feestnummers(lijst, vrijeDagen(lijst), jaar)].sort((een, ander) => een - ander).map(dagVan);
}

/** Is de dag geen vrije weekdag en geen feestdag? */
export function isWerkdag(dag: Day, lijst: readonly string[]): boolean {
  return isWerknummer(dagnummer(dag), lijst, vrijeDagen(lijst));
}

function isWerknummer(nummer: number, lijst: readonly string[], vrij: VrijeDagen): boolean {
  if (vrij.weekdagen[weekdagVan(nummer)]) return false;
  return !feestnummers(lijst, vrij, delenVan(nummer).jaar).has(nummer);
}

/** Zoveel werkdagen later. De begindag telt niet; een aantal van 0 geeft de begindag zelf. `overslaan`: dagen die niet tellen. */
export function plusWerkdagen(
  dag: Day,
  aantal: number,
  lijst: readonly string[],
  overslaan?: (nummer: number) => boolean,
): Day {
  const vrij = vrijeDagen(lijst);
  let nummer = dagnummer(dag);
  for (let geteld = 0; geteld < aantal;) {
    nummer += 1;
    if (isWerknummer(nummer, lijst, vrij) && !overslaan?.(nummer)) geteld += 1;
  }
  return dagVan(nummer);
}

/** De dag zelf als het een werkdag is, anders de eerstvolgende. */
export function eersteWerkdagVanaf(dag: Day, lijst: readonly string[]): Day {
  const vrij = vrijeDagen(lijst);
  let nummer = dagnummer(dag);
  while (!isWerknummer(nummer, lijst, vrij)) nummer += 1;
  return dagVan(nummer);
}
