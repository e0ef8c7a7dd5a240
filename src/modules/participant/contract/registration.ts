import { z } from 'zod';
import { LANGUAGES } from '#kernel/languages.ts';
import { COUNTRIES, NO_NATIONALITY } from '../domain/countries.ts';
import { isLatin, tidyName } from '../domain/names.ts';
import { DESTINATIONS, PURPOSES, RELATIONS } from '../domain/registration.ts';

const REQUIRED = { error: 'platform.field-required' };
const CHOICE = { error: 'platform.field-not-a-choice' };

const text = (max: number) => z.string(REQUIRED).max(max, { error: 'platform.field-too-long' }).transform(tidyName);
const name = text(80).refine((value) => value !== '', REQUIRED);
const optionalName = text(80).default('');
const latin = (value: string) => isLatin(value);
const yesNo = z.enum(['yes', 'no'], CHOICE).transform((answer) => answer === 'yes');
const hour = z.string(REQUIRED).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'platform.field-wrong-form' });

export const nameFields = {
  given: name.refine(latin, { error: 'participant.name-not-latin' }),
  family: optionalName.refine(latin, { error: 'participant.name-not-latin' }),
};

export const contactFields = { safe: yesNo, from: hour, to: hour };

/** The answer to one question, as the form sends it. */
export const answerInput = z.discriminatedUnion('question', [
  z.object({ question: z.literal('language'), language: z.enum(LANGUAGES, CHOICE) }),
  z.object({ question: z.literal('name'), ...nameFields }),
  z
    .object({
      question: z.literal('own-script'),
      choice: z.enum(['yes', 'latin', 'later'], CHOICE),
      given: optionalName,
      family: optionalName,
    })
    .refine(({ choice, given }) => choice !== 'yes' || given !== '', { ...REQUIRED, path: ['given'] }),
  z.object({ question: z.literal('birth-date'), day: text(2), month: text(2), year: text(4) }),
  z.object({ question: z.literal('nationality'), nationality: z.enum([...COUNTRIES, NO_NATIONALITY], CHOICE) }),
  z.object({ question: z.literal('country'), country: z.enum(COUNTRIES, { error: 'participant.country-unknown' }) }),
  z.object({ question: z.literal('time-zone'), timeZone: z.string(CHOICE).max(60) }),
  z.object({ question: z.literal('purpose'), purpose: z.enum(PURPOSES, CHOICE) }),
  z.object({ question: z.literal('destination'), destination: z.enum(DESTINATIONS, CHOICE) }),
  z.object({ question: z.literal('household') }),
  z
    .object({ question: z.literal('contact'), ...contactFields })
    .refine(({ from, to }) => from < to, { error: 'participant.hours-reversed', path: ['to'] }),
  z.object({ question: z.literal('discreet'), discreet: yesNo }),
]);
export type AnswerInput = z.output<typeof answerInput>;

/** A member of the household, as the form sends it. */
export const memberInput = z.object({
  name,
  relation: z.enum(RELATIONS, CHOICE),
  adult: yesNo,
});

export const preferencesInput = z
  .object(contactFields)
  .refine(({ from, to }) => from < to, { error: 'participant.hours-reversed', path: ['to'] });
