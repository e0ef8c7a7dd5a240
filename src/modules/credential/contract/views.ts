import { z } from 'zod';
import { LANGUAGES } from '#kernel/languages.ts';
import { REVOKE_REASONS } from '../domain/revocation.ts';

const day = z.iso.date();

/** What anyone may see of a proof: that it is one, when, and which modules. No name, no number, no person. */
export const publicProofView = z.object({
  code: z.string(),
  issuer: z.string(),
  issuedOn: day,
  completedOn: day,
  period: z.object({ from: day, to: day }),
  language: z.enum(LANGUAGES),
  modules: z.array(z.object({ id: z.string(), name: z.string() })),
  /** True for a participation of before this platform: it stands in the register, no document was printed. */
  recordOnly: z.boolean(),
});
export type PublicProof = z.infer<typeof publicProofView>;

/** How a check ended. `unknown`: no such code. `altered` and `not-ours` say nothing about anybody. */
export const proofCheck = z.object({
  verdict: z.enum(['valid', 'revoked', 'altered', 'not-ours', 'unknown']),
  /** False when nobody could be asked whether the proof was withdrawn. */
  statusKnown: z.boolean(),
  proof: publicProofView.nullable(),
  revokedOn: day.nullable(),
  /** Whether the name that was given is the one on the proof; null when none was given. */
  nameMatches: z.boolean().nullable(),
});
export type ProofCheck = z.infer<typeof proofCheck>;

/** What is still missing before a proof; codes with a text. */
const missing = z.array(z.string());

/** The proof as its owner sees it. */
export const ownProofView = z.discriminatedUnion('state', [
  z.object({ state: z.literal('not-yet'), missing, lessons: z.object({ finished: z.number(), required: z.number() }) }),
  z.object({ state: z.literal('being-made') }),
  z.object({ state: z.literal('revoked'), reason: z.enum(REVOKE_REASONS), revokedOn: day, issuedOn: day.nullable() }),
  z.object({
    state: z.literal('issued'),
    code: z.string(),
    issuedOn: day,
    completedOn: day,
    modules: z.array(z.string()),
    printed: z.boolean(),
  }),
]);
export type OwnProof = z.infer<typeof ownProofView>;

/** The proof of a dossier, for who guides or receives the person (N06). */
export const staffProofView = z.object({
  proofId: z.uuid(),
  code: z.string(),
  issuedOn: day.nullable(),
  completedOn: day,
  modules: z.array(z.string()),
  regime: z.string(),
  revokedOn: day.nullable(),
  revokeReason: z.enum(REVOKE_REASONS).nullable(),
});
export type StaffProof = z.infer<typeof staffProofView>;
