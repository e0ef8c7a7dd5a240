import type { z } from 'zod';
import type { answerInput } from '../contract/registration.ts';

export type Answer = z.input<typeof answerInput>;

/** Everything a registration asks, as forms send it, of somebody in Lebanon who comes to work. */
export const ANSWERS: readonly Answer[] = [
  { question: 'language', language: 'ar' },
  { question: 'name', given: 'Salma', family: 'Haddad' },
  { question: 'own-script', choice: 'yes', given: 'سلمى', family: 'حداد' },
  { question: 'birth-date', day: '2', month: '3', year: '1994' },
  { question: 'nationality', nationality: 'SY' },
  { question: 'country', country: 'LB' },
  { question: 'purpose', purpose: 'labour' },
  { question: 'destination', destination: 'unknown' },
  { question: 'household' },
  { question: 'contact', safe: 'yes', from: '09:00', to: '20:00' },
  { question: 'discreet', discreet: 'no' },
];

/** The same with some answers changed. */
export function answersWith(...changes: readonly Answer[]): Answer[] {
  return ANSWERS.map((answer) => changes.find(({ question }) => question === answer.question) ?? answer);
}
