import type { Day } from '#kernel/dates.ts';
import type { Language } from '#kernel/languages.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256, toHex } from './data-integrity.ts';
import type { DataIntegrityProof } from './data-integrity.ts';
import type { VerificationCode } from './verification-code.ts';
import { parseCode } from './verification-code.ts';

const VC_CONTEXT = 'https://www.w3.org/ns/credentials/v2';

export const PROOF_TYPE = 'BewijsVanDeelname';

/** What the proof says about itself wherever it travels (N05: no attest, no exemption by itself; A14). */
const WHAT_IT_IS =
  'Bewijs van deelname aan het voortraject. Dit is geen inburgeringsattest en geeft op zichzelf geen vrijstelling. ' +
  'Het heeft geen invloed op de beslissing over het verblijf.';

/** A module that was followed, by its stable id and its Dutch name. */
export interface FollowedModule {
  readonly id: string;
  readonly name: string;
}

/**
 * A proof of participation as a credential of the W3C VC Data Model 2.0, before it is signed.
 * It names nobody: the digest lets somebody who holds the printed proof compare the name on it.
 */
export interface ProofCredential {
  readonly '@context': readonly unknown[];
  readonly id: string;
  readonly type: readonly string[];
  readonly name: string;
  readonly description: string;
  readonly issuer: { readonly id: string; readonly name: string };
  readonly validFrom: string;
  readonly credentialSubject: {
    readonly nameDigest: string;
    readonly participation: readonly FollowedModule[];
    readonly language: Language;
    readonly period: { readonly from: Day; readonly to: Day };
    readonly regime: string;
    readonly completedOn: Day;
  };
  readonly credentialStatus: { readonly id: string; readonly type: string; readonly code: VerificationCode };
}

export type SignedProofCredential = ProofCredential & { readonly proof: DataIntegrityProof };

/** What anyone may see of a proof: no name, no digest of a name, no number of the credential. */
export interface PublicProofView {
  readonly code: VerificationCode;
  readonly issuer: string;
  readonly issuedAt: string;
  readonly modules: readonly FollowedModule[];
  readonly language: Language;
  readonly period: { readonly from: Day; readonly to: Day };
  readonly regime: string;
  readonly completedOn: Day;
}

export interface ProofFacts {
  /** UUID of the credential; it becomes `urn:uuid:…`. */
  readonly id: string;
  readonly code: VerificationCode;
  readonly issuer: { readonly id: string; readonly name: string };
  readonly issuedAt: Date;
  /** The Latin form of the name, as printed. Only its digest enters the credential. */
  readonly printedName: string;
  readonly modules: readonly FollowedModule[];
  readonly language: Language;
  readonly period: { readonly from: Day; readonly to: Day };
  readonly regime: string;
  readonly completedOn: Day;
  /** The public page of this proof, where its status is asked. */
  readonly statusUrl: string;
}

/**
 * Builds the unsigned credential of a proof (N01, N06).
 *
 * @throws RangeError when `code` is not a code in stored form, or when no module was followed: a proof of
 *   nothing must not exist.
 */
export async function buildProofCredential(facts: ProofFacts): Promise<ProofCredential> {
  if (parseCode(facts.code) !== facts.code) throw new RangeError('not a verification code');
  if (facts.modules.length === 0) throw new RangeError('a proof names at least one module');
  return {
    // Our own terms live under the issuer's own id. The suite signs the text itself: nobody fetches a context.
    '@context': [VC_CONTEXT, { '@vocab': `${facts.issuer.id}#` }],
    id: `urn:uuid:${facts.id}`,
    type: ['VerifiableCredential', PROOF_TYPE],
    name: 'Bewijs van deelname',
    description: WHAT_IT_IS,
    issuer: { id: facts.issuer.id, name: facts.issuer.name },
    validFrom: xmlDateTime(facts.issuedAt),
    credentialSubject: {
      nameDigest: await nameDigest(facts.printedName, facts.code),
      participation: facts.modules.map(({ id, name }) => ({ id, name })),
      language: facts.language,
      period: { from: facts.period.from, to: facts.period.to },
      regime: facts.regime,
      completedOn: facts.completedOn,
    },
    credentialStatus: { id: facts.statusUrl, type: 'VoorafProofStatus', code: facts.code },
  };
}

/**
 * The digest that binds a proof to the printed name: SHA-256 of `[code, normalised name]` in canonical JSON,
 * as lower-case hexadecimal. The code is the salt: it is 128 random bits and stands on the paper, so the
 * digest tells nothing to who was not handed the proof. Who has the credential can test a guessed name, as
 * they could by asking for the paper; the digest is therefore not part of the public view.
 */
export async function nameDigest(name: string, code: VerificationCode): Promise<string> {
  return toHex(await sha256(canonicalJson([code, normaliseName(name)])));
}

/** True when the name on the paper is the one this credential was issued for. Ask only after `verifyProof`. */
export async function nameMatches(credential: ProofCredential, printedName: string): Promise<boolean> {
  const { credentialSubject, credentialStatus } = credential;
  return (await nameDigest(printedName, credentialStatus.code)) === credentialSubject.nameDigest;
}

/**
 * The form of a name that is compared: compatibility-decomposed, without accents, marks, punctuation and
 * case, one space between words. A verifier copies by hand from paper, and may lack the accents.
 * Every proof ever issued depends on it: a change needs a new property beside `nameDigest`.
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The public fields of a proof. */
export function toPublicProofView(credential: ProofCredential): PublicProofView {
  const subject = credential.credentialSubject;
  return {
    code: credential.credentialStatus.code,
    issuer: credential.issuer.name,
    issuedAt: credential.validFrom,
    modules: subject.participation.map(({ id, name }) => ({ id, name })),
    language: subject.language,
    period: { from: subject.period.from, to: subject.period.to },
    regime: subject.regime,
    completedOn: subject.completedOn,
  };
}

/** An XML Schema dateTimeStamp in UTC, to the second. */
export function xmlDateTime(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, 'Z');
}
