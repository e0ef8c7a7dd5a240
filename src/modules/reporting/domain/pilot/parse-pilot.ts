import { FieldReader } from './field-reader.ts';
import { parseJsonTree } from './json-tree.ts';
import type {
  DatePeriod,
  KpiStatement,
  Pilot,
  PilotFile,
  PilotFileError,
  PilotParticipant,
  PilotSurvey,
  PilotTargets,
  RecruitmentRow,
  RecruitmentText,
} from './pilot-file.ts';
import { readAfterArrival } from './printed-after-arrival.ts';
import {
  readCompletedSuccessfully,
  readCountries,
  readDefinition,
  readKpiCell,
  readNotMeetingDefinition,
  readParticipation,
  readPilotsKey,
  readProfiles,
  readTookPart,
} from './printed-recruitment.ts';
import {
  readActiveParticipation,
  readAttendance,
  readEndQuiz,
  readExemptionTestScore,
  readIsoDate,
  readable,
} from './printed-values.ts';

export type PilotFileResult =
  { readonly ok: true; readonly value: PilotFile } | { readonly ok: false; readonly errors: readonly PilotFileError[] };

/**
 * Reads a pilot report: strict JSON whose cells are printed Dutch text. Contradictions between cells
 * are left alone (see `findContradictions`); what cannot be read at all refuses the file, with the
 * line and the JSON path of every such value.
 */
export function parsePilotFile(text: string): PilotFileResult {
  const tree = parseJsonTree(text);
  if (!tree.ok) return { ok: false, errors: [tree.error] };
  const root = new FieldReader(tree.value, '', tree.value.line, []);
  const value = readFile(root);
  return root.errors.length === 0 ? { ok: true, value } : { ok: false, errors: root.errors };
}

/** Leaves out the undefined members, so that an absent field is absent in the result too. */
function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function readFile(root: FieldReader): PilotFile {
  root.expectObject();
  const pilots = root.field('pilots').items();
  refuseDoubles(pilots, 'id', 'proeftuin');
  return present({
    source: optionalText(root, 'source'),
    snapshotDate: root.field('snapshot_date').optional((date) => date.printed(readIsoDate)),
    pilots: pilots.map(readPilot),
    kpis: root.field('kpi_table').optional(readKpiTable) ?? [],
    targets: root.field('targets').optional(readTargets),
    localGovernments: root.field('local_governments').optional(readTexts),
    timeline: root.field('timeline').optional(readTimeline) ?? [],
    survey: root.field('survey').optional(readSurvey),
  });
}

function refuseDoubles(items: readonly FieldReader[], key: string, noun: string): void {
  const seen = new Set<unknown>();
  for (const item of items) {
    const number = item.field(key).plain();
    if (typeof number === 'number' && seen.has(number)) {
      item.field(key).fail(`Het nummer ${number} staat al bij een andere ${noun}.`);
    }
    seen.add(number);
  }
}

function readPilot(pilot: FieldReader): Pilot {
  pilot.expectObject();
  const course = readPeriod(pilot.field('course'));
  const rows = pilot.field('participants').items();
  refuseDoubles(rows, 'deelnemer', 'deelnemer van deze proeftuin');
  return present({
    id: pilot.field('id').count(1) ?? 0,
    period: pilot.field('period').optional(readPeriod),
    course,
    language: optionalText(pilot, 'language'),
    group: optionalText(pilot, 'group'),
    format: optionalText(pilot, 'format'),
    lessonHours: optionalCount(pilot, 'lesson_hours'),
    syncPct: pilot.field('sync_pct').optional((share) => share.percentage()),
    asyncPct: pilot.field('async_pct').optional((share) => share.percentage()),
    recruitment: pilot.field('recruitment').optional((table) => table.items().map(readRecruitmentRow)) ?? [],
    recruitmentText: pilot.field('recruitment_text').optional(readRecruitmentText),
    participants: rows.map((row) => readParticipant(row, course)),
  });
}

function readPeriod(period: FieldReader): DatePeriod {
  const days = period.items().map((day) => day.printed(readIsoDate));
  const [start = '1970-01-01', end = start] = days;
  if (days.length !== 2) {
    if (period.isList) period.fail('Een periode bestaat uit precies twee datums: begin en einde.');
  } else if (days[0] && days[1] && end < start) {
    period.fail(`Het einde (${end}) ligt vóór het begin (${start}).`);
  }
  return { start, end };
}

function readParticipant(row: FieldReader, course: DatePeriod): PilotParticipant {
  row.expectObject();
  const printed = (name: string): string => String(row.field(name).plain() ?? '');
  return present({
    deelnemer: row.field('deelnemer').count(1) ?? 0,
    attendance: row.field('aanwezigheid').printed((text) => readAttendance(text, course)),
    activeParticipation: row.field('actieve_deelname').printed(readActiveParticipation),
    endQuiz: row.field('score_eindquiz').printed(readEndQuiz),
    afterArrival: row.field('traject_na_aankomst').printed(readAfterArrival) ?? { events: [], remarks: [] },
    exemptionTest: row.field('score_vst').printed(readExemptionTestScore),
    printed: {
      aanwezigheid: printed('aanwezigheid'),
      actieveDeelname: printed('actieve_deelname'),
      scoreEindquiz: printed('score_eindquiz'),
      trajectNaAankomst: printed('traject_na_aankomst'),
      scoreVst: printed('score_vst'),
    },
  });
}

function readRecruitmentRow(row: FieldReader): RecruitmentRow {
  row.expectObject();
  const enrolled = row.field('aantal').count() ?? 0;
  const deelname = row.field('deelname').text() ?? '';
  const doelgroep = optionalText(row, 'doelgroep') ?? '';
  const land = optionalText(row, 'land') ?? '';
  const voldoetDefinitie = optionalText(row, 'voldoet_definitie') ?? '';
  return present({
    source: row.field('toeleiding').printed((text) => readable(text.trim())) ?? '',
    enrolled,
    participation: readParticipation(deelname, enrolled),
    profiles: readProfiles(doelgroep, enrolled),
    countries: readCountries(land, enrolled),
    definition: readDefinition(voldoetDefinitie, enrolled),
    printed: { deelname, doelgroep, land, voldoetDefinitie },
  });
}

function readRecruitmentText(paragraph: FieldReader): RecruitmentText {
  paragraph.expectObject();
  const tookPartText = optionalText(paragraph, 'took_part_text');
  const notMeetingDefinitionText = optionalText(paragraph, 'not_meeting_definition');
  const referralKeys = paragraph.fieldNames().filter((name) => name.endsWith('_referrals'));
  return present({
    total: optionalCount(paragraph, 'total'),
    labourMigrants: optionalCount(paragraph, 'labour_migrants'),
    partnersOfLabourMigrant: optionalCount(paragraph, 'partner_of_labour_migrant'),
    familyOfLabourMigrant: optionalCount(paragraph, 'family_of_labour_migrant'),
    familyMigrants: optionalCount(paragraph, 'family_migrants'),
    tookPartText,
    tookPart: tookPartText === undefined ? undefined : readTookPart(tookPartText),
    completedSuccessfully: tookPartText === undefined ? undefined : readCompletedSuccessfully(tookPartText),
    notMeetingDefinitionText,
    notMeetingDefinition:
      notMeetingDefinitionText === undefined ? undefined : readNotMeetingDefinition(notMeetingDefinitionText),
    referrals: referralKeys.map((key) => ({
      key,
      by: key.slice(0, -'_referrals'.length).replaceAll('_', ' '),
      count: paragraph.field(key).count() ?? 0,
    })),
    ownRecruitmentChannels: paragraph.field('own_recruitment_channels').optional(readTexts) ?? [],
  });
}

function readKpiTable(table: FieldReader): KpiStatement[] {
  return table.items().flatMap((row) => {
    row.expectObject();
    return row.fieldNames().flatMap((key) => {
      const pilots = readPilotsKey(key);
      const cell = row.field(key);
      const text = pilots && cell.text();
      return pilots && text !== undefined ? readKpiCell(cell.path, pilots, text) : [];
    });
  });
}

function readTargets(targets: FieldReader): PilotTargets {
  targets.expectObject();
  return present({
    attendanceMinPct: targets.field('attendance_min_pct').optional((share) => share.percentage()),
    activeParticipation: targets
      .field('active_participation')
      .optional((text) => text.printed(readActiveParticipation)),
    endQuizPassPct: targets.field('end_quiz_pass_pct').optional((share) => share.percentage()),
    localGovernments: optionalCount(targets, 'local_governments'),
    employerProjects: optionalCount(targets, 'employer_projects'),
    informedPerPilotByLocalGovernments: optionalCount(targets, 'informed_per_pilot_by_local_governments'),
    referredByEmployerProject: optionalCount(targets, 'referred_by_employer_project'),
    enrolledPerPilot: optionalCount(targets, 'enrolled_per_pilot'),
    completedPerPilot: optionalCount(targets, 'completed_per_pilot'),
    registeredWithin3MonthsPerPilot: optionalCount(targets, 'registered_within_3_months_per_pilot'),
  });
}

function readTimeline(timeline: FieldReader): { when: string; what: string }[] {
  return timeline.items().map((entry) => {
    const [when = '', what = '', ...others] = readTexts(entry);
    if (entry.isList && (when === '' || what === '' || others.length > 0))
      entry.fail('Hier horen een datum en een tekst.');
    return { when, what };
  });
}

function readSurvey(survey: FieldReader): PilotSurvey {
  survey.expectObject();
  return present({
    tool: optionalText(survey, 'tool'),
    anonymous: survey.field('anonymous').optional((answer) => answer.boolean()),
    closedQuestions: optionalCount(survey, 'closed_questions'),
    openQuestions: optionalCount(survey, 'open_questions'),
    respondents: optionalCount(survey, 'respondents'),
    asPrinted: survey.field('as_printed').optional((list) => list.items().map((item) => item.plain())) ?? [],
  });
}

function readTexts(list: FieldReader): string[] {
  return list.items().map((item) => item.text() ?? '');
}

function optionalText(parent: FieldReader, name: string): string | undefined {
  return parent.field(name).optional((field) => field.text());
}

function optionalCount(parent: FieldReader, name: string): number | undefined {
  return parent.field(name).optional((field) => field.count());
}
