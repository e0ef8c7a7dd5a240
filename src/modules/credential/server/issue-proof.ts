import { randomBytes } from 'node:crypto';
import { brusselsDay } from '#kernel/dates.ts';
import { idFromName } from '#kernel/ids.ts';
import { ok, problem, type Result } from '#kernel/result.ts';
import { beslis } from '#law/beslissingen.ts';
import { alsRegime, rekendag } from '#law/kern/regimes.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { addJob } from '#platform/server/queue.ts';
import type { Subscriber } from '#platform/server/subscribers.ts';
import { findCompletion } from '#modules/assessment/server/index.ts';
import { findPersonCard } from '#modules/participant/server/index.ts';
import { findEnrolment, lessonsOfPath } from '#modules/learning/server/index.ts';
import { findDossier, findLearningPath, type Dossier } from '#modules/voortraject/server/index.ts';
import { newCode } from '../domain/verification-code.ts';
import { findProofOf, insertIntent } from './store.ts';

export const SIGN_JOB = 'credential.sign-proof';

export interface Issuing {
  readonly dossierId: string;
  /** When the course was finished. */
  readonly occurredAt: Date;
  /**
   * False: a participation of before this platform, kept as a record that can be looked up; nothing is printed or mailed.
   * Absent: so for the pilots, a document for everybody else.
   */
  readonly withPdf?: boolean;
  /** A new proof in place of a withdrawn one. */
  readonly replace?: boolean;
}

/**
 * Decides by law whether a finished course earns a proof, from the decision about its completion that was kept, and notes that one is due. A job signs it afterwards, outside
 * any transaction. The same dossier again gives the proof that is there: repeating is harmless.
 * @returns the proof's id; undefined when the law does not grant one, which is then recorded with its reasons
 */
export async function issueProof(tx: Tx, issuing: Issuing): Promise<Result<{ proofId: string } | undefined>> {
  const dossier = await findDossier(tx, issuing.dossierId, true);
  if (!dossier) return problem('voortraject.dossier-unknown');
  tx.touch(dossier.personId);
  const present = await findProofOf(tx, { dossierId: dossier.id });
  if (present && !(issuing.replace && present.revokedAt)) return ok({ proofId: present.id });
  const completion = await findCompletion(tx, dossier.id);
  const missing = completion?.missing ?? [];
  const regime = alsRegime(dossier.regime);
  const receipt = beslis(
    'bewijs-van-deelname',
    { cursusBeeindigd: true, voltooid: completion?.completed ?? false },
    rekendag(brusselsDay(issuing.occurredAt), regime),
    regime,
  );
  if (receipt.uitkomst !== 'toegekend') {
    await appendFact(tx, {
      id: idFromName(`credential.proof-withheld:${dossier.id}:${receipt.datum}:${receipt.versie}`),
      type: 'credential.proof-withheld.v1',
      personId: dossier.personId,
      dossierId: dossier.id,
      payload: { missing, receipt },
    });
    return ok(undefined);
  }
  const proofId = tx.newId();
  await insertIntent(tx, {
    ...(await contentOf(tx, dossier, issuing.occurredAt)),
    id: proofId,
    code: newCode(randomBytes(16)),
    personId: dossier.personId,
    dossierId: dossier.id,
    regime,
    ruleVersion: receipt.versie,
    kind: (issuing.withPdf ?? regime !== 'proeftuin-2023') ? 'document' : 'record',
    receipt,
  });
  await addJob(tx, SIGN_JOB, { proofId }, { key: `${SIGN_JOB}:${proofId}` });
  return ok({ proofId });
}

async function contentOf(tx: Tx, dossier: Dossier, occurredAt: Date) {
  const card = await findPersonCard(tx, dossier.personId);
  const started = dossier.state.lastAt['voortraject.course-started.v1'];
  const completedOn = brusselsDay(occurredAt);
  const startedOn = brusselsDay(started ? new Date(started) : dossier.openedAt);
  return {
    modules: await followedModules(tx, dossier),
    language: card?.language ?? ('nl' as const),
    periodFrom: startedOn < completedOn ? startedOn : completedOn,
    completedOn,
    occurredAt,
  };
}

/**
 * The modules that the proof names. Who learned alone followed those that have lessons here: a module that was chosen and
 * is not there yet was not followed. What was taught in a group is not known by its lessons.
 */
async function followedModules(tx: Tx, dossier: Dossier): Promise<string[]> {
  const path = await findLearningPath(tx, dossier.id);
  const chosen: readonly string[] = path?.modules ?? (await findEnrolment(tx, dossier.personId))?.modules ?? [];
  const taught = new Set<string>(lessonsOfPath(chosen).map(({ module }) => module));
  const followed = path?.form === 'self-study' ? chosen.filter((module) => taught.has(module)) : [...chosen];
  return followed.length > 0 ? followed : ['basis'];
}

/** A finished course may earn a proof (N01, N02). */
export const recordIntent: Subscriber = {
  name: 'credential.record-intent',
  on: ['voortraject.course-completed.v1'],
  handle: async (tx, { dossierId, occurredAt }) => (dossierId ? issueProof(tx, { dossierId, occurredAt }) : ok()),
};
