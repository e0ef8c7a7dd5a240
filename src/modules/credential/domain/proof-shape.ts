import type { SignedProofCredential } from './proof-credential.ts';
import { PROOF_TYPE } from './proof-credential.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The value as an object with fields, or undefined. */
export function asFields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/**
 * The value as a signed proof, when it has every field that the rest of the code reads. Says nothing about
 * the signature. Written by hand, since the public check page should not load a schema library for it.
 */
export function asSignedProof(value: unknown): SignedProofCredential | undefined {
  const credential = asFields(value);
  const complete =
    credential !== undefined &&
    Array.isArray(credential.type) &&
    credential.type.includes(PROOF_TYPE) &&
    hasTexts(credential, 'id', 'validFrom') &&
    hasTexts(credential.issuer, 'id', 'name') &&
    hasTexts(credential.credentialStatus, 'id', 'code') &&
    isSubject(credential.credentialSubject) &&
    hasTexts(credential.proof, 'verificationMethod', 'proofValue');
  return complete ? (value as SignedProofCredential) : undefined;
}

function isSubject(value: unknown): boolean {
  const subject = asFields(value);
  return (
    subject !== undefined &&
    hasTexts(subject, 'nameDigest', 'language', 'regime', 'completedOn') &&
    hasTexts(subject.period, 'from', 'to') &&
    Array.isArray(subject.participation) &&
    subject.participation.every((module) => hasTexts(module, 'id', 'name'))
  );
}

function hasTexts(value: unknown, ...keys: string[]): boolean {
  const fields = asFields(value);
  return fields !== undefined && keys.every((key) => typeof fields[key] === 'string');
}
