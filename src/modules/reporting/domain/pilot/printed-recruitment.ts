import type {
  CountryCount,
  CountWithReason,
  DefinitionCount,
  KpiMeasure,
  KpiStatement,
  PrintedShare,
  ProfileCount,
  RecruitmentParticipation,
  RecruitmentProfile,
} from './pilot-file.ts';
import { COUNT_PATTERN, findShare, readCount } from './printed-values.ts';

/** Splits a cell into its parts: `4x Libanon; 2x Jordanië`. */
function toParts(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '/');
}

const NONE = /^geen(?:\s+deelnames?)?(?:\s+wegens\s+(?<reason>.+))?$/i;
const NOT_STARTED = new RegExp(
  `^(?<count>${COUNT_PATTERN})?\\s*(?:x\\s+)?niet\\s+(?:deelgenomen|gestart)(?:\\s+wegens\\s+(?<reason>.+))?$`,
  'iu',
);
const TOOK_PART = new RegExp(
  `^(?<count>${COUNT_PATTERN})\\s*(?:x\\s+)?deelnames?(?:\\s+aan(?:\\s+de)?\\s+cursus)?`,
  'iu',
);
const REMOVED = new RegExp(
  `^(?:waarvan\\s+)?(?<count>${COUNT_PATTERN})\\s+uitgeschreven(?:\\s+wegens\\s+(?<reason>.+))?$`,
  'iu',
);

function withReason(count: number, reason: string | undefined): CountWithReason {
  return { count, ...(reason && { reason: reason.trim() }) };
}

/** Reads the cell `deelname` of a row for `enrolled` people. What is not understood stays in `remarks`. */
export function readParticipation(text: string, enrolled: number): RecruitmentParticipation {
  const notStarted: CountWithReason[] = [];
  const removed: CountWithReason[] = [];
  const remarks: string[] = [];
  let tookPart: number | undefined;
  for (const part of toParts(text).flatMap((whole) => whole.split(/,\s*(?=waarvan\b)/i))) {
    const none = NONE.exec(part)?.groups;
    const missed = NOT_STARTED.exec(part)?.groups;
    const gone = REMOVED.exec(part)?.groups;
    const present = TOOK_PART.exec(part);
    if (none) {
      tookPart ??= 0;
      notStarted.push(withReason(enrolled, none['reason']));
    } else if (missed) {
      notStarted.push(withReason(missed['count'] ? readCount(missed['count']) : enrolled, missed['reason']));
    } else if (gone?.['count']) {
      removed.push(withReason(readCount(gone['count']), gone['reason']));
    } else if (present?.groups?.['count']) {
      tookPart = (tookPart ?? 0) + readCount(present.groups['count']);
      const rest = part.slice(present[0].length).trim();
      if (rest !== '') remarks.push(rest);
    } else {
      remarks.push(part);
    }
  }
  if (tookPart === undefined && (enrolled === 0 || notStarted.length > 0)) tookPart = 0;
  return { ...(tookPart !== undefined && { tookPart }), notStarted, removed, remarks };
}

const COUNTED = new RegExp(`^(?:(?<count>${COUNT_PATTERN})(?:\\s*x\\s*|\\s+))?(?<what>.+)$`, 'iu');

/** Reads `5x a; 1 b` or `a`; one part without a number takes what the others leave of the row. */
function readCounted(text: string, enrolled: number): { what: string; count: number | undefined; printed: string }[] {
  const parts = toParts(text).map((printed) => {
    const groups = COUNTED.exec(printed)?.groups;
    const count = groups?.['count'] === undefined ? undefined : readCount(groups['count']);
    return { what: groups?.['what']?.trim() ?? printed, count, printed };
  });
  const open = parts.filter((part) => part.count === undefined);
  if (open.length !== 1) return parts;
  const rest = enrolled - parts.reduce((sum, part) => sum + (part.count ?? 0), 0);
  return parts.map((part) => ({ ...part, count: part.count ?? Math.max(0, rest) }));
}

const PROFILES: readonly (readonly [RegExp, RecruitmentProfile])[] = [
  [/(?:partner|familiel\w+)s?\s+van\s+(?:een\s+)?arbeidsmigrant/i, 'partner-van-arbeidsmigrant'],
  [/arbeidsmigrant/i, 'arbeidsmigrant'],
  [/gezinsmigrant/i, 'gezinsmigrant'],
];

/** Reads `5x arbeidsmigranten; 1 partner van arbeidsmigrant`. */
export function readProfiles(text: string, enrolled: number): ProfileCount[] {
  return readCounted(text, enrolled).map(({ what, count, printed }) => {
    const profile = PROFILES.find(([pattern]) => pattern.test(what))?.[1] ?? 'andere';
    return { profile, count, printed };
  });
}

/** Reads `4x Libanon; 2x Jordanië`. */
export function readCountries(text: string, enrolled: number): CountryCount[] {
  return readCounted(text, enrolled).map(({ what, count }) => ({ country: what, count }));
}

/** Reads `Ja`, `Nee`, `6x nee` or `1x ja; 2x nee`; undefined when it says something else. */
export function readDefinition(text: string, enrolled: number): DefinitionCount | undefined {
  const parts = readCounted(text, enrolled);
  const sumOf = (answer: string): number =>
    parts.filter(({ what }) => what.toLowerCase() === answer).reduce((sum, { count }) => sum + (count ?? 0), 0);
  const isRead = parts.every(({ what, count }) => /^(?:ja|nee)$/i.test(what) && count !== undefined);
  return parts.length > 0 && isRead ? { meets: sumOf('ja'), fails: sumOf('nee') } : undefined;
}

/** Who took part according to a sentence: `6 van de 8 namen deel`, `Ze namen allen deel`. */
export function readTookPart(text: string): PrintedShare | undefined {
  const sentence = text.split(/\.\s/).find((part) => /\bdeel\b|\bdeelgenomen\b/i.test(part));
  return sentence === undefined ? undefined : (findShare(sentence) ?? findLoneCount(sentence, 'namen'));
}

/** Who completed successfully according to a sentence; without a number of its own: who took part. */
export function readCompletedSuccessfully(text: string): PrintedShare | undefined {
  const sentence = text.split(/\.\s/).find((part) => /\bsuccesvol\b/i.test(part));
  if (sentence === undefined) return undefined;
  const clauses = sentence.split(/,|\ben\b|;/i);
  const clause = clauses.find((part) => /\bsuccesvol\b/i.test(part)) ?? sentence;
  return findShare(clause) ?? findLoneCount(clause, 'rondden|rondde') ?? readTookPart(text);
}

function findLoneCount(text: string, verb: string): PrintedShare | undefined {
  const count = new RegExp(
    `(${COUNT_PATTERN})\\b(?=.*\\b(?:${verb})\\b)|\\b(?:${verb})\\s+(${COUNT_PATTERN})\\b`,
    'iu',
  );
  const found = count.exec(text);
  const printed = found?.[1] ?? found?.[2];
  return printed === undefined ? undefined : { count: readCount(printed), all: false };
}

/** How many do not meet the definition: `7 van de 8`, `Geen van allen (8 van 8)`. */
export function readNotMeetingDefinition(text: string): PrintedShare | undefined {
  const share = findShare(text);
  if (/\bgeen\b/i.test(text)) return share ?? { all: true };
  return share && { ...share, all: false };
}

interface KpiPattern {
  readonly measure: KpiMeasure;
  readonly pattern: RegExp;
}

const kpi = (rest: string): RegExp => new RegExp(`(?<count>${COUNT_PATTERN})\\s+${rest}`, 'iu');

const KPI_PATTERNS: readonly KpiPattern[] = [
  { measure: 'enrolled', pattern: kpi('(?:kandida(?:at|ten)|deelnemers?)\\s+schre(?:ef|ven)\\s+zich\\s+in') },
  { measure: 'started', pattern: kpi('deelnemers?\\s+(?:zijn|is)\\s+gestart') },
  {
    measure: 'completed',
    pattern: kpi('deelnemers?\\s+(?:hebben|heeft)\\s+de\\s+cursus\\s+(?<success>succesvol\\s+)?afgerond'),
  },
  { measure: 'local-governments', pattern: kpi('loka(?:le\\s+besturen|al\\s+bestuur)\\s+ne(?:men|emt)\\s+deel') },
  { measure: 'informed', pattern: kpi('potentiële\\s+deelnemers?\\s+werd(?:en)?\\b.*?\\bgeïnformeerd') },
  { measure: 'referred', pattern: kpi('kandida(?:at|ten)\\s+werd(?:en)?\\s+door\\s+(?<by>.+?)\\s+toegeleid') },
];

/** The pilots that a key of the KPI table names: `p1_p2` gives 1 and 2; undefined for another key. */
export function readPilotsKey(key: string): number[] | undefined {
  return /^p\d+(?:_p\d+)*$/.test(key) ? key.split('_').map((part) => Number(part.slice(1))) : undefined;
}

/** The numbers that one cell of the KPI table states. */
export function readKpiCell(place: string, pilots: readonly number[], text: string): KpiStatement[] {
  const composed = text.normalize('NFC').replaceAll(/\s+/g, ' ');
  return KPI_PATTERNS.flatMap(({ measure, pattern }) => {
    const found = pattern.exec(composed);
    if (!found?.groups?.['count']) return [];
    const by = found.groups['by'];
    const successfully = found.groups['success'] !== undefined;
    const count = readCount(found.groups['count']);
    return [{ place, pilots, measure, count, successfully, ...(by && { by }), printed: found[0] }];
  });
}
