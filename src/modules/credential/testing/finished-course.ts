import { expectOk, ok } from '#kernel/result.ts';
import type { Actor } from '#kernel/roles.ts';
import { ensureAccount } from '#modules/access/server/index.ts';
import { ensurePerson } from '#modules/participant/server/index.ts';
import { moveDossier, openDossier } from '#modules/voortraject/server/index.ts';
import type { TestPlatform } from '#platform/testing/test-platform.ts';
import { issueProof } from '../server/index.ts';

export interface Finisher {
  readonly personId: string;
  readonly dossierId: string;
  readonly actor: Actor;
}

export interface FinisherOptions {
  readonly regime?: string;
  readonly family?: string;
  readonly ownScript?: { readonly given: string; readonly family: string };
  readonly nameless?: boolean;
}

/** A fictional person who follows the course, with a name, an account and a dossier in `learning`. */
export async function openFinisher(platform: TestPlatform, options: FinisherOptions = {}): Promise<Finisher> {
  const [personId, dossierId, accountId] = [platform.ids.next(), platform.ids.next(), platform.ids.next()];
  await platform.system(async (tx) => {
    const latinName = options.nameless ? undefined : { given: 'Salma', family: options.family ?? 'Haddad' };
    await ensurePerson(tx, { personId, language: 'ar', latinName, ownScriptName: options.ownScript });
    await ensureAccount(tx, {
      id: accountId,
      role: 'participant',
      personId,
      email: `${personId}@example.test`,
      language: 'ar',
    });
    expectOk(
      await openDossier(tx, { personId, dossierId, profile: 'family', regime: options.regime ?? 'voorstel-2025' }),
    );
    for (const type of [
      'voortraject.intake-admitted.v1',
      'voortraject.agreement-signed.v1',
      'voortraject.course-started.v1',
    ] as const) {
      expectOk(await moveDossier(tx, { dossierId, type }));
    }
    return ok();
  });
  return { personId, dossierId, actor: { role: 'participant', accountId, personId } };
}

/** Somebody with a printed proof. Under the rule of the pilots, which asks no quiz: the shortest way to a document. */
export async function withDocument(
  platform: TestPlatform,
  options: FinisherOptions = {},
): Promise<Finisher & { proofId: string }> {
  const finisher = await openFinisher(platform, { regime: 'proeftuin-2023', ...options });
  const issued = await platform.system((tx) =>
    issueProof(tx, { dossierId: finisher.dossierId, occurredAt: tx.now, withPdf: true }),
  );
  await platform.drain();
  return { ...finisher, proofId: issued?.proofId ?? '' };
}
