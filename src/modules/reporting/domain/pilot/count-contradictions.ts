import { contradiction, type Contradiction } from './contradiction.ts';
import { compareCounts, type CountClaim } from './count-claims.ts';
import type {
  KpiMeasure,
  Pilot,
  PilotFile,
  PrintedShare,
  RecruitmentProfile,
  RecruitmentRow,
  RecruitmentText,
} from './pilot-file.ts';
import { describeShortcomings } from './describe-shortcomings.ts';
import { criteriaOf, enrolledIn, isDeregistered, meetsCriteria, sum } from './pilot-rules.ts';

/** One pilot with its path in the file. */
interface Place {
  readonly file: PilotFile;
  readonly pilot: Pilot;
  readonly path: string;
  readonly subject: string;
}

const TABLE = 'de wervingstabel';
const ROWS = 'de deelnemerstabel';
const TEXT = 'de tekst';

const isSumOfRows = (pilot: Pilot): boolean => pilot.recruitment.length > 0;
const deregisteredIn = (pilot: Pilot): number => pilot.participants.filter(isDeregistered).length;

/** The claims of the KPI table about this pilot alone; sums over pilots are compared elsewhere. */
function kpiClaims({ file, pilot }: Place, measure: KpiMeasure): CountClaim[] {
  return file.kpis
    .filter((kpi) => kpi.measure === measure && kpi.pilots.length === 1 && kpi.pilots[0] === pilot.id)
    .map(({ place, count, printed }) => ({ place, source: 'de KPI-tabel', count, printed }));
}

function textClaim(place: Place, key: string, count: number | undefined, printed?: string): CountClaim[] {
  if (count === undefined) return [];
  const path = `${place.path}.recruitment_text.${key}`;
  return [{ place: path, source: TEXT, count, printed: printed ?? String(count) }];
}

const countOf = (share: PrintedShare | undefined, whole: number): number | undefined =>
  share && (share.count ?? (share.all ? whole : undefined));

function enrolledCounts(place: Place): Contradiction[] {
  const { pilot, file, subject } = place;
  const text = pilot.recruitmentText;
  return compareCounts({
    kind: 'enrolled-count',
    subject,
    noun: 'ingeschreven personen',
    reference: isSumOfRows(pilot) ? { source: TABLE, count: enrolledIn(pilot, file) } : undefined,
    claims: [
      ...kpiClaims(place, 'enrolled'),
      ...textClaim(place, 'total', text?.total),
      ...textClaim(place, 'took_part_text', text?.tookPart?.of, text?.tookPartText),
      ...textClaim(place, 'not_meeting_definition', text?.notMeetingDefinition?.of, text?.notMeetingDefinitionText),
    ],
  });
}

function startedCounts(place: Place): Contradiction[] {
  const { pilot, file, path, subject } = place;
  const text = pilot.recruitmentText;
  const inTable = pilot.recruitment.map((row) => row.participation.tookPart);
  const tableCount = sum(inTable.map((count) => count ?? 0));
  const tableIsComplete = isSumOfRows(pilot) && inTable.every((count) => count !== undefined);
  const started = pilot.participants.length;
  const removed = deregisteredIn(pilot);
  return compareCounts({
    kind: 'started-count',
    subject,
    noun: 'gestarte deelnemers',
    reference: { source: ROWS, count: started },
    claims: [
      ...kpiClaims(place, 'started'),
      ...(tableIsComplete
        ? [{ place: `${path}.recruitment`, source: TABLE, count: tableCount, printed: String(tableCount) }]
        : []),
      ...textClaim(place, 'took_part_text', countOf(text?.tookPart, enrolledIn(pilot, file)), text?.tookPartText),
    ],
    explain: (count) =>
      removed > 0 && count === started - removed
        ? ` Het verschil is even groot als het aantal uitgeschreven deelnemers (${removed}).`
        : '',
  });
}

function removedCounts(place: Place): Contradiction[] {
  const { pilot, path, subject } = place;
  const mentions = pilot.recruitment
    .map((row, index) => ({ row, place: `${path}.recruitment[${index}].deelname` }))
    .filter(({ row }) => row.participation.removed.length > 0);
  if (mentions.length === 0) return [];
  const count = sum(mentions.flatMap(({ row }) => row.participation.removed.map((removed) => removed.count)));
  const only = mentions.length === 1 ? mentions[0] : undefined;
  const printed = mentions.map(({ row }) => row.printed.deelname).join('; ');
  return compareCounts({
    kind: 'removed-count',
    subject,
    noun: 'uitgeschreven deelnemers',
    reference: { source: ROWS, count: deregisteredIn(pilot) },
    claims: [{ place: only?.place ?? `${path}.recruitment`, source: TABLE, count, printed }],
  });
}

function completedCounts(place: Place): Contradiction[] {
  return compareCounts({
    kind: 'completed-count',
    subject: place.subject,
    noun: 'deelnemers die de cursus afrondden',
    reference: { source: ROWS, count: place.pilot.participants.length - deregisteredIn(place.pilot) },
    claims: kpiClaims(place, 'completed'),
  });
}

/** Who is called successful in a text, against attendance, active participation and quiz in the rows. */
function successCounts(place: Place): Contradiction[] {
  const { file, pilot, path, subject } = place;
  const text = pilot.recruitmentText;
  const claimed = countOf(text?.completedSuccessfully, pilot.participants.length);
  const criteria = criteriaOf(file);
  const successful = pilot.participants.filter((participant) => meetsCriteria(participant, criteria)).length;
  if (claimed === undefined || claimed === successful) return [];
  return [
    contradiction('success-count', `${path}.recruitment_text.took_part_text`, {
      printed: text?.tookPartText ?? '',
      expected: `${successful} van de ${pilot.participants.length} volgens de criteria`,
      message:
        `${subject}: de tekst noemt ${claimed} deelnemers succesvol, maar ${successful} van de ` +
        `${pilot.participants.length} halen de criteria. ${describeShortcomings([pilot], file)}`,
    }),
  ];
}

const PROFILE_KEYS: readonly (readonly [string, keyof RecruitmentText, RecruitmentProfile])[] = [
  ['labour_migrants', 'labourMigrants', 'arbeidsmigrant'],
  ['partner_of_labour_migrant', 'partnersOfLabourMigrant', 'partner-van-arbeidsmigrant'],
  ['family_of_labour_migrant', 'familyOfLabourMigrant', 'partner-van-arbeidsmigrant'],
  ['family_migrants', 'familyMigrants', 'gezinsmigrant'],
];

function profilesAreComplete(pilot: Pilot): boolean {
  const cells = pilot.recruitment.filter((row) => row.enrolled > 0).map((row) => row.profiles);
  return cells.length > 0 && cells.every((cell) => cell.length > 0 && cell.every(({ count }) => count !== undefined));
}

function profileCounts(place: Place): Contradiction[] {
  const { pilot, subject } = place;
  const text = pilot.recruitmentText;
  if (!text || !profilesAreComplete(pilot)) return [];
  const inTable = (wanted: RecruitmentProfile): number =>
    sum(pilot.recruitment.flatMap((row) => row.profiles.map((p) => (p.profile === wanted ? (p.count ?? 0) : 0))));
  const split = text.partnersOfLabourMigrant !== undefined && text.familyOfLabourMigrant !== undefined;
  return PROFILE_KEYS.flatMap(([key, field, profile]) => {
    // With both keys printed, partners and other relatives share one profile of the table.
    if (split && key === 'family_of_labour_migrant') return [];
    const relatives = split && key === 'partner_of_labour_migrant' ? (text.familyOfLabourMigrant ?? 0) : 0;
    const own = text[field];
    return compareCounts({
      kind: 'profile-count',
      subject,
      noun: `personen met profiel "${profile}"`,
      reference: { source: TABLE, count: inTable(profile) },
      claims: textClaim(place, key, typeof own === 'number' ? own + relatives : undefined),
    });
  });
}

function profileTotal(place: Place): Contradiction[] {
  const { pilot, path, subject } = place;
  const text = pilot.recruitmentText;
  const counts = PROFILE_KEYS.map(([, field]) => text?.[field]).filter((count) => typeof count === 'number');
  const total = text?.total;
  const hasOthers = pilot.recruitment.some((row) => row.profiles.some(({ profile }) => profile === 'andere'));
  if (total === undefined || counts.length === 0) return [];
  if (sum(counts) === total || (hasOthers && sum(counts) < total)) return [];
  return [
    contradiction('profile-total', `${path}.recruitment_text.total`, {
      printed: total,
      expected: sum(counts),
      message: `${subject}: de tekst telt in totaal ${total} personen, maar zijn profielen samen zijn er ${sum(counts)}.`,
    }),
  ];
}

function definitionCounts(place: Place): Contradiction[] {
  const { file, pilot, path, subject } = place;
  const share = pilot.recruitmentText?.notMeetingDefinition;
  const printed = pilot.recruitmentText?.notMeetingDefinitionText ?? '';
  const key = 'not_meeting_definition';
  const filled = pilot.recruitment.filter((row) => row.enrolled > 0);
  const complete = filled.length > 0 && filled.every((row) => row.definition !== undefined);
  const compared = compareCounts({
    kind: 'definition-count',
    subject,
    noun: 'personen die niet aan de definitie van kandidaat-inwijkeling voldoen',
    reference: complete ? { source: TABLE, count: sum(filled.map((row) => row.definition?.fails ?? 0)) } : undefined,
    claims: textClaim(place, key, countOf(share, enrolledIn(pilot, file)), printed),
  });
  if (!share?.all || share.count === undefined || share.count === share.of) return compared;
  const inconsistent = contradiction('share-inconsistent', `${path}.recruitment_text.${key}`, {
    printed,
    expected: `${share.of} van ${share.of}`,
    message: `${subject}: "${printed}" noemt iedereen, maar telt ${share.count} van de ${share.of}.`,
  });
  return [...compared, inconsistent];
}

interface RowTotal {
  readonly column: string;
  readonly total: number | undefined;
  readonly printed: string;
}

/** Undefined when a part has no number: then there is nothing to compare. */
function totalOf(counts: readonly (number | undefined)[]): number | undefined {
  const known = counts.filter((count) => count !== undefined);
  return known.length > 0 && known.length === counts.length ? sum(known) : undefined;
}

function rowTotals(place: Place): Contradiction[] {
  return place.pilot.recruitment.flatMap((row, index) => {
    const columns: RowTotal[] = [
      { column: 'deelname', total: participationTotal(row), printed: row.printed.deelname },
      { column: 'doelgroep', total: totalOf(row.profiles.map((p) => p.count)), printed: row.printed.doelgroep },
      { column: 'land', total: totalOf(row.countries.map((c) => c.count)), printed: row.printed.land },
      {
        column: 'voldoet_definitie',
        total: row.definition && row.definition.meets + row.definition.fails,
        printed: row.printed.voldoetDefinitie,
      },
    ];
    return columns
      .filter(({ total }) => total !== undefined && total !== row.enrolled)
      .map(({ column, total, printed }) =>
        contradiction('row-total', `${place.path}.recruitment[${index}].${column}`, {
          printed,
          expected: row.enrolled,
          message: `${place.subject}: bij "${row.source}" telt "${printed}" ${total} personen, maar het aantal is ${row.enrolled}.`,
        }),
      );
  });
}

function participationTotal(row: RecruitmentRow): number | undefined {
  const { tookPart, notStarted, removed } = row.participation;
  if (tookPart === undefined) return undefined;
  const present = Math.max(tookPart, sum(removed.map(({ count }) => count)));
  return present + sum(notStarted.map(({ count }) => count));
}

const LOCAL_GOVERNMENT = /loka(?:al bestuur|le besturen)/i;

/** People whom a named municipality sent, while the table counts them under another source. */
function referralSources(place: Place): Contradiction[] {
  const { pilot, path, subject } = place;
  if (!isSumOfRows(pilot)) return [];
  return (pilot.recruitmentText?.referrals ?? []).flatMap(({ key, by, count }) => {
    const named = pilot.recruitment.filter((row) => row.source.toLowerCase().includes(by));
    const expectedRows =
      named.length > 0 ? named : pilot.recruitment.filter((row) => LOCAL_GOVERNMENT.test(row.source));
    const found = sum(expectedRows.map((row) => row.enrolled));
    if (found >= count) return [];
    const elsewhere = pilot.recruitment.filter((row) => !expectedRows.includes(row) && row.enrolled >= count);
    const counted = elsewhere.map((row) => ` Bij "${row.source}" staan er ${row.enrolled}.`).join('');
    const name = by.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
    const source = named[0]?.source ?? 'Lokaal bestuur';
    return [
      contradiction('referral-source', `${path}.recruitment_text.${key}`, {
        printed: count,
        expected: `minstens ${count} bij "${source}"; de wervingstabel heeft er ${found}`,
        message: `${subject}: ${count} personen kwamen via ${name}, maar de wervingstabel telt bij "${source}" er ${found}.${counted}`,
      }),
    ];
  });
}

const CHECKS: readonly ((place: Place) => Contradiction[])[] = [
  enrolledCounts,
  startedCounts,
  removedCounts,
  completedCounts,
  successCounts,
  profileCounts,
  profileTotal,
  definitionCounts,
  rowTotals,
  referralSources,
];

/** Contradictions between the numbers that the report prints about one pilot in different places. */
export function findCountContradictions(file: PilotFile): Contradiction[] {
  return file.pilots.flatMap((pilot, index) => {
    const place = { file, pilot, path: `pilots[${index}]`, subject: `Proeftuin ${pilot.id}` };
    return CHECKS.flatMap((check) => check(place));
  });
}
