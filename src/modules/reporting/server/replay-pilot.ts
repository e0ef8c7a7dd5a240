import type { Language } from '#kernel/languages.ts';
import { idFromName } from '#kernel/ids.ts';
import { noonInBrussels } from '#kernel/dates.ts';
import { ok, type Result } from '#kernel/result.ts';
import { beslis } from '#law/beslissingen.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { writeAudit } from '#platform/server/audit.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { canonicalJson } from '#modules/credential/domain/canonical-json.ts';
import { ensureGroup } from '#modules/classroom/server/index.ts';
import type { CohortTargets } from '../domain/kpi.ts';
import { KEPT_APART } from '../domain/member-outcome.ts';
import { findContradictions, type Contradiction } from '../domain/pilot/pilot-contradictions.ts';
import { parsePilotFile } from '../domain/pilot/parse-pilot.ts';
import type { Pilot, PilotFile, PilotFileError } from '../domain/pilot/pilot-file.ts';
import { enrolledIn } from '../domain/pilot/pilot-rules.ts';
import { planCohort, type PlannedMember } from '../domain/replay/plan-cohort.ts';
import { planSteps, type Step } from '../domain/replay/plan-steps.ts';
import { PILOT_REGIME, recordStep } from './record-step.ts';
import {
  findReplay,
  insertCohort,
  insertMember,
  isRecorded,
  saveReplay,
  selectMembers,
  takeTurn,
  type Refusal,
} from './store.ts';

/** A file that was read and may be replayed: pilots with their persons, and what contradicts itself. */
export interface PlannedReplay {
  readonly id: string;
  readonly file: PilotFile;
  readonly cohorts: readonly PlannedReplayCohort[];
  readonly contradictions: readonly Contradiction[];
}

export interface PlannedReplayCohort {
  readonly id: string;
  readonly pilot: Pilot;
  readonly members: readonly PlannedMember[];
}

/**
 * Reads a printed report. Ids follow from what is printed: the same pilot is the same cohort with the same persons, and
 * a pilot of which a word differs is another one, because facts that were recorded are never changed.
 */
export function planReplay(
  text: string,
): { ok: true; value: PlannedReplay } | { ok: false; errors: readonly PilotFileError[] } {
  const parsed = parsePilotFile(text);
  if (!parsed.ok) return parsed;
  const file = parsed.value;
  const raw = JSON.parse(text) as { pilots: unknown[] };
  const cohorts = file.pilots.map((pilot, index) => {
    const printed = canonicalJson({
      pilot: raw.pilots[index],
      enrolled: enrolledIn(pilot, file),
      snapshot: file.snapshotDate ?? null,
    });
    return { id: idFromName(`pilot:${printed}`), pilot, members: planCohort(pilot, file) };
  });
  const id = idFromName(`pilot:file:${canonicalJson(raw)}`);
  return { ok: true, value: { id, file, cohorts, contradictions: findContradictions(file) } };
}

/** Makes the cohort and its group in the classroom. Repeating changes nothing. */
export async function openCohort(tx: Tx, { id, pilot }: PlannedReplayCohort): Promise<Result<undefined>> {
  await insertCohort(tx, {
    id,
    number: pilot.id,
    courseStart: pilot.course.start,
    courseEnd: pilot.course.end,
    sources: [...new Set(pilot.recruitment.map(({ source }) => source))],
  });
  await ensureGroup(tx, {
    id: groupOf(id),
    name: `Proeftuin ${pilot.id}`,
    language: languageOf(pilot.language),
    startsOn: pilot.course.start,
    endsOn: pilot.course.end,
    // The report names no teacher; the place is kept by an id that is nobody's.
    teacherId: idFromName(`pilot:${id}:teacher`),
    counsellorId: null,
  });
  return ok();
}

const groupOf = (cohortId: string): string => idFromName(`pilot:${cohortId}:group`);

const LANGUAGE_WORDS: readonly (readonly [RegExp, Language])[] = [
  [/arabisch/i, 'ar'],
  [/frans/i, 'fr'],
  [/engels/i, 'en'],
  [/nederlands/i, 'nl'],
];

/** The language in which a pilot was taught; the pilots were in Arabic where nothing is printed. */
function languageOf(printed: string | undefined): Language {
  return LANGUAGE_WORDS.find(([pattern]) => pattern.test(printed ?? ''))?.[1] ?? 'ar';
}

/**
 * Records one person of a pilot, in one transaction: all of it or nothing, so that a replay that was cut off goes on
 * where it was. A step that the platform refuses is kept apart and told; the others go on.
 * @returns false when the person was recorded before
 */
export async function replayMember(
  tx: Tx,
  cohort: PlannedReplayCohort,
  position: number,
  file: PilotFile,
): Promise<Result<boolean>> {
  const member = cohort.members[position];
  if (!member) throw new Error(`no member ${position}`);
  const dossierId = idFromName(`pilot:${cohort.id}:${member.key}:dossier`);
  await takeTurn(tx);
  if (await isRecorded(tx, dossierId)) return ok(false);
  const subject = {
    personId: idFromName(`pilot:${cohort.id}:${member.key}:person`),
    dossierId,
    groupId: groupOf(cohort.id),
    member,
  };
  const refused: Refusal[] = [];
  for (const step of planSteps(member, cohort.pilot, file.snapshotDate)) {
    const recorded = await recordStep(tx, subject, step);
    if (recorded.ok) continue;
    refused.push({ step: step.kind, code: recorded.code });
    await keepApart(tx, subject, step, recorded.code);
  }
  await insertMember(tx, {
    dossierId,
    personId: subject.personId,
    cohortId: cohort.id,
    position,
    enrolled: member.enrolled,
    source: member.source,
    notStarted: member.notStarted,
    refused,
  });
  writeAudit(tx, { action: 'reporting.replay-pilot', outcome: 'ok', personIds: [subject.personId] });
  return ok(true);
}

async function keepApart(
  tx: Tx,
  { personId, dossierId }: { personId: string; dossierId: string },
  step: Step,
  code: string,
): Promise<void> {
  // prettier-ignore
  const { kind, ...values } = step;
  const passed = step.kind === 'exemption-test' && { passed: passesExemption(step) };
  await appendFact(tx, {
    id: idFromName(`pilot:${dossierId}:apart:${kind}:${step.kind === 'outcome' ? step.outcome : ''}`),
    type: KEPT_APART,
    personId,
    dossierId,
    occurredAt: noonInBrussels(step.on),
    payload: { step: kind, ...values, ...passed, code },
  });
}

/** The exemption test was taken in Belgium, after arrival. */
function passesExemption({ general, sokkel, on }: Extract<Step, { kind: 'exemption-test' }>): boolean {
  const facts = { inBelgie: true, testAlgemeen: general, testSokkel: sokkel };
  return beslis('vrijstellingstest', facts, on, PILOT_REGIME).uitkomst === 'geslaagd';
}

export interface FinishedReplay {
  /** False when this file was the one that was reported already. */
  readonly changed: boolean;
  readonly refused: readonly (Refusal & { readonly pilot: number; readonly person: string })[];
}

/** Makes the replay the one that is reported, with the contradictions of its source. */
export async function finishReplay(tx: Tx, replay: PlannedReplay): Promise<Result<FinishedReplay>> {
  const cohortIds = replay.cohorts.map(({ id }) => id);
  const changed = (await findReplay(tx))?.id !== replay.id;
  if (changed) {
    await saveReplay(
      tx,
      {
        id: replay.id,
        source: replay.file.source ?? null,
        snapshotOn: replay.file.snapshotDate ?? null,
        cohortIds,
        targets: targetsOf(replay.file),
      },
      replay.contradictions,
    );
    writeAudit(tx, { action: 'reporting.finish-replay', outcome: 'ok', personIds: [] });
  }
  const members = await selectMembers(tx, cohortIds);
  const refused = members.flatMap((recorded) => {
    const cohort = replay.cohorts.find(({ id }) => id === recorded.cohortId);
    const person = cohort?.members[recorded.position]?.label.person ?? '';
    return recorded.refused.map((refusal) => ({ pilot: cohort?.pilot.id ?? 0, person, ...refusal }));
  });
  return ok({ changed, refused });
}

function targetsOf({ targets = {} }: PilotFile): CohortTargets {
  return {
    enrolled: targets.enrolledPerPilot ?? null,
    completed: targets.completedPerPilot ?? null,
    registeredWithin3Months: targets.registeredWithin3MonthsPerPilot ?? null,
    attendanceMinPct: targets.attendanceMinPct ?? null,
    activeParticipation: targets.activeParticipation ?? null,
    endQuizPassPct: targets.endQuizPassPct ?? null,
    referredByEmployerProject: targets.referredByEmployerProject ?? null,
    informedByLocalGovernments: targets.informedPerPilotByLocalGovernments ?? null,
    localGovernments: targets.localGovernments ?? null,
    employerProjects: targets.employerProjects ?? null,
  };
}
