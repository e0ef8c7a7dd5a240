import { z } from 'zod';
import { LANGUAGES } from '#kernel/languages.ts';
import { isEasy, PIN_LEAST, PIN_LEAST_BEFORE, PIN_MOST } from '../domain/pin.ts';
import { CODE_DIGITS, readCode } from '../domain/sign-in-code.ts';

const ip = z.string().min(1).max(64);
const device = z.string().max(80);
const required = 'platform.field-required';

export const PURPOSES = ['sign-in', 'register'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const codeRequest = z.object({
  email: z
    .string({ error: required })
    .trim()
    .max(254)
    .pipe(z.email({ error: 'platform.field-email' })),
  purpose: z.enum(PURPOSES),
  language: z.enum(LANGUAGES),
  /** Address of the browser, for counting only. */
  ip,
  invitationId: z.uuid().optional(),
});

export const codeAgain = z.object({ codeId: z.uuid(), language: z.enum(LANGUAGES), ip });

export const codeConfirmation = z.object({
  codeId: z.uuid(),
  code: z
    .string({ error: required })
    .max(40)
    .transform(readCode)
    .pipe(z.string().regex(new RegExp(`^[0-9]{${CODE_DIGITS}}$`), { error: 'access.code-form' })),
  device,
  ip,
  /** Of the page; a new account begins with it. */
  language: z.enum(LANGUAGES).default('nl'),
});

/** A code of one's own, in whatever digits it is typed. */
const pinOf = (least: number) =>
  z
    .string({ error: required })
    .max(40)
    .transform(readCode)
    .pipe(z.string().regex(new RegExp(`^[0-9]{${least},${PIN_MOST}}$`), { error: 'access.pin-form' }));
export const pinTry = z.object({ pin: pinOf(PIN_LEAST_BEFORE) });
export const pinChoice = z
  .object({ next: pinOf(PIN_LEAST), again: z.string({ error: required }).max(40).transform(readCode) })
  .refine(({ next }) => !isEasy(next), { error: 'access.pin-easy', path: ['next'] })
  .refine(({ next, again }) => next === again, { error: 'access.pin-differs', path: ['again'] });

export const sessionChoice = z.object({ sessionId: z.uuid({ error: required }) });
export const otherSessions = z.object({ sessionId: z.uuid() });
export const languageChoice = z.object({ language: z.enum(LANGUAGES) });
export const passkeyChoice = z.object({ passkeyId: z.uuid({ error: required }) });

/** Where a passkey belongs: the site as the browser names it. */
const site = z.object({ origin: z.url() });
export const passkeyOffer = site;
export const passkeySignInOffer = site.extend({ ip });
/** What the device made of the offer; the library checks the inside. */
export const passkeyAnswer = site.extend({
  secret: z.string().min(20).max(100),
  device,
  response: z.looseObject({
    id: z.string(),
    rawId: z.string(),
    type: z.literal('public-key'),
    response: z.looseObject({}),
  }),
});

export const staffSignInStart = z.object({ next: z.string().max(300).optional() });
export const staffSignInTake = z.object({ secret: z.string().min(20).max(100) });
/** Claims of an identity token that was already checked. */
export const staffClaims = z.object({
  issuer: z.url(),
  device,
  claims: z.looseObject({
    sub: z.string().min(1).max(255),
    given_name: z.string().max(200).optional(),
    family_name: z.string().max(200).optional(),
    vo_id: z.string().max(200).optional(),
    vo_orgcode: z.string().max(200).optional(),
    vo_orgnaam: z.string().max(300).optional(),
  }),
});
