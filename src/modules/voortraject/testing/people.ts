import { idFromName, systemIds } from '#kernel/ids.ts';
import { expectOk, ok } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { ensureAccount, ensureOrganisation } from '#modules/access/server/index.ts';
import { saveAnswer } from '#modules/participant/server/index.ts';
import { answersWith, type Answer } from '#modules/participant/testing/answers.ts';
import type { TestPlatform } from '#platform/testing/test-platform.ts';
import type { IntakeAnswers } from '../domain/intake.ts';
import { register, type Dossier } from '../server/index.ts';

export const WEWIS = idFromName('test.wewis');
export const IOM = idFromName('test.iom');

export type Participant = Actor & {
  readonly role: 'participant';
  readonly personId: string;
  readonly accountId: string;
};

/** A counsellor with a name. */
export async function counsellorOf(platform: TestPlatform, name: string): Promise<Actor & { accountId: string }> {
  const accountId = systemIds.next();
  await platform.system(async (tx) => {
    await ensureAccount(tx, { id: accountId, role: 'counsellor', name, language: 'nl', oidcSubject: accountId });
    return ok();
  });
  return { role: 'counsellor', accountId };
}

/** Somebody who acts for an organisation that refers. */
export async function partnerOf(platform: TestPlatform, organisationId: string, channel: string): Promise<Actor> {
  await platform.system(async (tx) => {
    await ensureOrganisation(tx, { id: organisationId, kind: 'referrer', code: channel, name: channel, channel });
    return ok();
  });
  return { role: 'partner', accountId: systemIds.next(), organisationId };
}

/** Somebody with an account and an address, who has told nothing yet. */
export async function newcomer(
  platform: TestPlatform,
  email = `${systemIds.next()}@voorbeeld.example`,
): Promise<Participant> {
  const actor = { role: 'participant', accountId: systemIds.next(), personId: systemIds.next() } as const;
  await platform.system(async (tx) => {
    await ensureAccount(tx, {
      id: actor.accountId,
      role: 'participant',
      personId: actor.personId,
      email,
      language: 'ar',
    });
    return ok();
  });
  return actor;
}

/** Answers every question, some in another way, and sends the registration. */
export async function registered(platform: TestPlatform, actor: Participant, ...changes: Answer[]): Promise<Dossier> {
  for (const answer of answersWith(...changes)) expectOk(await platform.as(actor, (tx) => saveAnswer(tx, answer)));
  return expectOk(await platform.as(actor, (tx) => register(tx, {})));
}

/** What an intake of somebody with good conditions finds. */
export const GOOD_INTAKE: IntakeAnswers = {
  device: 'own-phone',
  internet: 'steady',
  digitalSkills: 'alone',
  reading: 'well',
  languages: 'Arabic, some English',
  selfDirection: 'strong',
  moments: ['evening'],
  hoursPerWeek: 6,
  schooling: 'over-12',
  diploma: true,
  plans: 'wants to work as a nurse',
};
