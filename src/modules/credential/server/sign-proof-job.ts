import { createHash } from 'node:crypto';
import path from 'node:path';
import { brusselsDay } from '#kernel/dates.ts';
import { idFromName } from '#kernel/ids.ts';
import { LANGUAGES } from '#kernel/languages.ts';
import { ok } from '#kernel/result.ts';
import type { Tx } from '#platform/server/database/transaction.ts';
import { runAsSystem, type Job } from '#platform/server/jobs.ts';
import { appendFact } from '#platform/server/ledger.ts';
import { sendMail } from '#platform/server/mail.ts';
import { isPrintable, renderPdf } from '#platform/server/pdf/render-pdf.ts';
import type { Platform } from '#platform/server/platform.ts';
import { contactOfPerson } from '#modules/access/server/index.ts';
import { findPersonCard, type PersonCard } from '#modules/participant/server/index.ts';
import { buildProofCredential, type SignedProofCredential } from '../domain/proof-credential.ts';
import { signProof } from '../domain/sign-proof.ts';
import { toProofDocument, type OwnName } from '../templates/proof-document.ts';
import { PROOF_WORDS } from '../templates/proof-words.ts';
import { SIGN_JOB } from './issue-proof.ts';
import { checkUrlOf, ISSUER_NAME, issuerOf, openIssuerKey } from './issuer.ts';
import { findProofOf, publishKey, saveSigned, type Proof } from './store.ts';

const TEMPLATE = 'src/modules/credential/templates/proof.typ';

/**
 * Signs a proof that is due, prints it and keeps both. Reading, signing and keeping are three steps, two of them short
 * transactions; a run that was cut off anywhere begins again, and only the first that arrives at the end is kept.
 */
export const signProofJob: Job = {
  name: SIGN_JOB,
  run: async (platform, { proofId = '' }) => {
    const key = await openIssuerKey(platform.signingKey, platform.config.origin);
    const due = await runAsSystem(platform, async (tx) => {
      const proof = await findProofOf(tx, { id: proofId });
      if (!proof || proof.issuedAt || proof.revokedAt) return ok(undefined);
      await publishKey(tx, key.published);
      return ok({ proof, card: await findPersonCard(tx, proof.personId), now: tx.now });
    });
    if (!due) return;
    const { proof, card, now } = due;
    const issuedAt = proof.kind === 'record' ? proof.occurredAt : now;
    const name = nameOn(proof, card);
    const unsigned = await credentialOf(platform, { proof, name, issuedAt });
    const credential = await signProof(unsigned, { key: key.signing, created: now });
    const pdf = proof.kind === 'document' ? await print(platform, { proof, card, name, issuedAt }) : undefined;
    await runAsSystem(platform, async (tx) => {
      await keep(tx, proof, { issuedAt, credential, pdf });
      return ok();
    });
  },
};

/** The name that is printed. A record of before this platform binds no name: what a report calls somebody is none. */
function nameOn(proof: Proof, card: PersonCard | undefined): string {
  if (proof.kind === 'record') return '';
  const name = card?.latinName || card?.ownScriptName;
  if (!name) throw new Error('a proof cannot be printed before the person has a name');
  return name;
}

interface Signing {
  readonly proof: Proof;
  readonly name: string;
  readonly issuedAt: Date;
}

function credentialOf(platform: Platform, { proof, name, issuedAt }: Signing) {
  return buildProofCredential({
    id: proof.id,
    code: proof.code,
    issuer: issuerOf(platform.config.origin),
    issuedAt,
    printedName: name,
    modules: proof.modules.map((id) => ({ id, name: moduleNames(platform, id).nl })),
    language: proof.language,
    period: { from: proof.periodFrom, to: proof.completedOn },
    regime: proof.regime,
    completedOn: proof.completedOn,
    statusUrl: checkUrlOf(platform.config.origin, proof.code),
  });
}

/** The name of a module in every language; its id where a course has no name yet. */
function moduleNames(platform: Platform, id: string) {
  const names = LANGUAGES.map((language) => [
    language,
    platform.dictionaries[language].messages[`voortraject.module.${id}`],
  ]);
  return { nl: id, ...(Object.fromEntries(names.filter(([, name]) => name)) as Record<string, string>) };
}

async function print(
  platform: Platform,
  signing: Signing & { card: PersonCard | undefined },
): Promise<Uint8Array<ArrayBuffer>> {
  const { proof, card, name, issuedAt } = signing;
  const template = path.join(platform.config.root, TEMPLATE);
  const ownText = card?.ownScriptName;
  // A script that our fonts cannot set is left out: the Latin form stands.
  const own = ownText && ownText !== name && (await isPrintable(ownText, template)) ? toOwnName(ownText) : undefined;
  const data = toProofDocument({
    code: proof.code,
    checkUrl: checkUrlOf(platform.config.origin, proof.code),
    issuer: ISSUER_NAME,
    issuedOn: brusselsDay(issuedAt),
    name: { latin: name, ...(own && { own }) },
    modules: proof.modules.map((id) => moduleNames(platform, id)),
    language: proof.language,
    period: { from: proof.periodFrom, to: proof.completedOn },
    completedOn: proof.completedOn,
    demo: platform.config.environment !== 'production',
  });
  return renderPdf({ template, data, title: PROOF_WORDS.nl.title, lang: 'nl', issuedAt });
}

function toOwnName(text: string): OwnName {
  return /\p{Script=Arabic}/u.test(text) ? { text, lang: 'ar', dir: 'rtl' } : { text, lang: 'und', dir: 'ltr' };
}

interface Outcome {
  readonly issuedAt: Date;
  readonly credential: SignedProofCredential;
  readonly pdf: Uint8Array | undefined;
}

/** Keeps what was signed with its fact and its mail, together, once. */
async function keep(tx: Tx, proof: Proof, { issuedAt, credential, pdf }: Outcome): Promise<void> {
  const { id: proofId, personId, dossierId, kind, regime } = proof;
  const saved = await saveSigned(tx, proofId, {
    issuedAt,
    credential,
    ...(pdf && {
      pdf: {
        sha256: createHash('sha256').update(pdf).digest(),
        sealed: await tx.vault.seal(tx, personId, Buffer.from(pdf).toString('base64')),
      },
    }),
  });
  if (!saved) return;
  await appendFact(tx, {
    id: idFromName(`credential.proof-issued:${proofId}`),
    type: 'credential.proof-issued.v1',
    personId,
    dossierId,
    occurredAt: issuedAt,
    payload: { proofId, kind, regime },
  });
  if (kind === 'document') await writeTo(tx, personId);
}

/** A mail that says nothing but that there is news: others may read it (U06). */
export async function writeTo(tx: Tx, personId: string): Promise<void> {
  const contact = await contactOfPerson(tx, personId);
  if (contact)
    await sendMail(tx, {
      subjectId: personId,
      to: contact.email,
      language: contact.language,
      template: 'credential.mail.news',
    });
}
