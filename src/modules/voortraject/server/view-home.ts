import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import { useCase } from '#platform/server/use-case.ts';
import { nameOfAccount } from '#modules/access/server/index.ts';
import { findHousehold, findPersonCard } from '#modules/participant/server/index.ts';
import type { DossierState } from '../domain/reduce-dossier.ts';
import { OPENING, type DossierStatus, type MoveType, type StopReason } from '../domain/states.ts';
import { nextStepOf, stepsOf, type NextStep, type PathStep, type StepState } from '../domain/steps.ts';
import { findRoom } from './intake-room.ts';
import { findBooking } from './intake-store.ts';
import { ownPerson } from './own-dossier.ts';
import { findLearningPath, type LearningPath } from './set-learning-path.ts';
import { findDossierOfPerson } from './store.ts';

export interface HomeView {
  readonly givenName: string;
  readonly latinGivenName: string;
  readonly number: string;
  readonly status: DossierStatus;
  readonly stopReason: StopReason | null;
  readonly next: NextStep;
  readonly steps: readonly { readonly step: PathStep; readonly state: StepState; readonly at: Date | null }[];
  readonly timeZone: string;
  readonly countryOfStay: string | null;
  readonly appointment: { readonly startsAt: Date; readonly minutes: number; readonly room: string | null } | null;
  readonly counsellor: string | null;
  readonly path: Pick<LearningPath, 'modules' | 'form'> | null;
  readonly household: number;
}

const DONE_BY: Readonly<Partial<Record<PathStep, MoveType | typeof OPENING>>> = {
  register: OPENING,
  intake: 'voortraject.intake-admitted.v1',
  agreement: 'voortraject.agreement-signed.v1',
  course: 'voortraject.course-completed.v1',
  travel: 'arrival.travel-announced.v1',
  arrival: 'arrival.municipality-registered.v1',
  regular: 'inburgeringstraject.opened.v1',
};

/** The participant's own page: what now, where am I, then the rest. Null before the registration was sent. */
export const getHome = useCase(
  { name: 'voortraject.get-home', roles: ['participant'], kind: 'read', input: z.object({}) },
  async (tx): Promise<Result<HomeView | null>> => {
    const personId = ownPerson(tx);
    const [dossier, card, household] = await Promise.all([
      findDossierOfPerson(tx, personId),
      findPersonCard(tx, personId),
      findHousehold(tx, personId),
    ]);
    if (!dossier || !card) return ok(null);
    const { lastAt } = dossier.state;
    const [booking, path, counsellor] = await Promise.all([
      dossier.status === 'intake-planned' ? findBooking(tx, dossier.id) : undefined,
      findLearningPath(tx, dossier.id),
      dossier.counsellorId ? nameOfAccount(tx, dossier.counsellorId) : undefined,
    ]);
    return ok({
      givenName: card.givenName,
      latinGivenName: card.latinGivenName,
      number: dossier.number,
      status: dossier.status,
      stopReason: dossier.stopReason,
      next: nextStepOf(dossier.status),
      steps: stepsOf(dossier.status, milestonesOf(dossier.state)).map(({ step, state }) => {
        const type = DONE_BY[step];
        const at = state === 'done' && type ? lastAt[type] : undefined;
        return { step, state, at: at ? new Date(at) : null };
      }),
      timeZone: card.timeZone,
      countryOfStay: card.countryOfStay,
      appointment: booking
        ? { startsAt: booking.startsAt, minutes: booking.minutes, room: await findRoom(tx, booking.id) }
        : null,
      counsellor: counsellor ?? null,
      path: path ? { modules: path.modules, form: path.form } : null,
      household: household.length,
    });
  },
);

function milestonesOf({ lastAt }: DossierState) {
  return {
    admitted: lastAt['voortraject.intake-admitted.v1'] !== undefined,
    agreed: lastAt['voortraject.agreement-signed.v1'] !== undefined,
    completed: lastAt['voortraject.course-completed.v1'] !== undefined,
  };
}
