import { addToDay, brusselsDay } from '#kernel/dates.ts';
import { expectOk, ok, type Result } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import type { TestPlatform } from '#platform/testing/test-platform.ts';
import { organisationId, personaId } from '#modules/access/server/index.ts';
import { ensurePerson } from '#modules/participant/server/index.ts';
import {
  decideIntake,
  findDossier,
  moveDossier,
  openDossier,
  type Dossier,
} from '#modules/voortraject/server/index.ts';
import { acceptHandover, findHandovers, reportArrival, tellRegistration } from '../server/index.ts';

export interface Traveller {
  readonly personId: string;
  readonly dossierId: string;
  readonly actor: Actor;
}

export const COUNSELLOR: Actor = { role: 'counsellor', accountId: personaId('els') };

/** Somebody of a receiving agency. */
export const agencyOf = (code: string): Actor => ({
  role: 'agency',
  accountId: personaId(`agency-${code}`),
  organisationId: organisationId(code),
});

const MOVES = [
  'voortraject.agreement-signed.v1',
  'voortraject.course-started.v1',
  'voortraject.course-completed.v1',
] as const;

/** What the intake found; the plans are for the counsellor only. */
const ANSWERS = {
  device: 'own-phone',
  internet: 'at-times',
  digitalSkills: 'with-help',
  reading: 'well',
  languages: 'Arabisch, Frans',
  selfDirection: 'strong',
  moments: [],
  hoursPerWeek: 4,
  schooling: 'over-12',
  diploma: true,
  plans: 'een eigen bakkerij',
} as const;

/** A person who finished the course, or only signed in. Fictional. */
export async function openTraveller(platform: TestPlatform, options: { completed?: boolean } = {}): Promise<Traveller> {
  const personId = platform.ids.next();
  const dossierId = platform.ids.next();
  await platform.system(async (tx) => {
    await ensurePerson(tx, { personId, language: 'ar', latinName: { given: 'Rania', family: 'Saleh (fictief)' } });
    expectOk(await openDossier(tx, { personId, dossierId, profile: 'family', regime: 'voorstel-2025' }));
    if (!options.completed) return ok();
    expectOk(await decideIntake(tx, { dossierId, outcome: 'admitted', alone: true, answers: ANSWERS }));
    for (const type of MOVES) expectOk(await moveDossier(tx, { dossierId, type }));
    return ok();
  }); // prettier-ignore
  return { personId, dossierId, actor: { role: 'participant', accountId: platform.ids.next(), personId } };
}

/** Arrived yesterday. */
export async function arrive(platform: TestPlatform, traveller: Traveller): Promise<void> {
  const arrivedOn = addToDay(brusselsDay(platform.clock.now()), { days: -1 });
  expectOk(await platform.as(traveller.actor, (tx) => reportArrival(tx, { arrivedOn })));
}

/** Registered today. */
export function settle(
  platform: TestPlatform,
  traveller: Traveller,
  place: { municipality: string; region: 'vlaams' | 'brussels' | 'waals' } = {
    municipality: 'Mechelen',
    region: 'vlaams',
  },
): Promise<Result<unknown>> {
  const registeredOn = brusselsDay(platform.clock.now());
  return platform.as(traveller.actor, (tx) => tellRegistration(tx, { registeredOn, ...place }));
}

/** The hand-over that runs now; throws when there is none. */
export async function runningHandover(platform: TestPlatform, traveller: Traveller) {
  const [handover] = await platform.system(async (tx) =>
    ok(await findHandovers(tx, { dossierIds: [traveller.dossierId], states: ['offered', 'accepted'] })),
  );
  if (!handover) throw new Error('no hand-over runs');
  return handover;
}

/** Arrived, registered in Mechelen and taken on by AgII; gives the hand-over's id. */
export async function handOver(platform: TestPlatform, traveller: Traveller): Promise<string> {
  await arrive(platform, traveller);
  expectOk(await settle(platform, traveller));
  const { id } = await runningHandover(platform, traveller);
  expectOk(await platform.as(agencyOf('agii'), (tx) => acceptHandover(tx, { handoverId: id })));
  return id;
}

/** The dossier as it is now. */
export async function dossierOf(platform: TestPlatform, { dossierId }: Traveller): Promise<Dossier> {
  const dossier = await platform.system(async (tx) => ok(await findDossier(tx, dossierId)));
  if (!dossier) throw new Error('no dossier');
  return dossier;
}
