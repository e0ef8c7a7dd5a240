import { QUESTIONS, type Question } from '#modules/participant/domain/registration.ts';
import type { Visitor } from './visitor.ts';

/** A fictional candidate, with what they answer to each question of the registration. */
export interface Candidate {
  readonly email: string;
  readonly language: 'ar' | 'fr';
  readonly given: string;
  readonly family: string;
  readonly ownScript?: { readonly given: string; readonly family: string };
  readonly birthDate: { readonly day: string; readonly month: string; readonly year: string };
  readonly nationality: string;
  readonly country: string;
  /** Absent where the country has one time. */
  readonly timeZone?: string;
  readonly purpose: 'family' | 'labour' | 'partner-of-labour';
  readonly household?: { readonly name: string; readonly relation: string; readonly adult: 'yes' | 'no' };
  readonly discreet: 'yes' | 'no';
}

/** Somebody who goes all the way: lives where a country has several times, with a partner, in a script of their own. */
export interface Traveller extends Candidate {
  readonly ownScript: { readonly given: string; readonly family: string };
  readonly timeZone: string;
  readonly household: { readonly name: string; readonly relation: string; readonly adult: 'yes' | 'no' };
  /** The name as the municipality writes it. */
  readonly registered: { readonly given: string; readonly family: string };
  /** Which of the free moments for the intake; no two who travel at the same time take the same. */
  readonly moment: number;
}

/** Somebody who lives in Brazil, a country with sixteen times. */
export const NADIA: Traveller = {
  email: 'nadia.reis@voorbeeld.invalid',
  language: 'ar',
  given: 'Nadia',
  family: 'Alreis Voorbeeld',
  ownScript: { given: 'نادية', family: 'الريس' },
  birthDate: { day: '7', month: '3', year: '1992' },
  nationality: 'SY',
  country: 'BR',
  timeZone: 'America/Sao_Paulo',
  purpose: 'labour',
  household: { name: 'Karim Alreis Voorbeeld', relation: 'partner', adult: 'yes' },
  discreet: 'no',
  registered: { given: 'Nadya', family: 'El Reis Voorbeeld' },
  moment: 1,
};

/** Somebody who lives in Canada and reads French. */
export const HOUDA: Traveller = {
  email: 'houda.slimani@voorbeeld.invalid',
  language: 'fr',
  given: 'Houda',
  family: 'Slimani Exemple',
  ownScript: { given: 'هدى', family: 'السليماني' },
  birthDate: { day: '30', month: '9', year: '1995' },
  nationality: 'MA',
  country: 'CA',
  timeZone: 'America/Toronto',
  purpose: 'labour',
  household: { name: 'Anas Slimani Exemple', relation: 'partner', adult: 'yes' },
  discreet: 'no',
  registered: { given: 'Hoda', family: 'El Slimani Exemple' },
  moment: 2,
};

export const BLAISE: Candidate = {
  email: 'blaise.kouassi@voorbeeld.invalid',
  language: 'fr',
  given: 'Blaise',
  family: 'Kouassi Exemple',
  birthDate: { day: '21', month: '11', year: '1988' },
  nationality: 'CI',
  country: 'CI',
  purpose: 'labour',
  discreet: 'yes',
};

/** Fills in one question and does not yet send it. */
const FILL: Readonly<Record<Question, (visitor: Visitor, who: Candidate) => Promise<unknown>>> = {
  language: (visitor, who) => visitor.pick('language', who.language),
  name: (visitor, { given, family }) => visitor.type({ given, family }),
  'own-script': async (visitor, { ownScript }) => {
    await visitor.pick('choice', ownScript ? 'yes' : 'latin');
    if (ownScript) await visitor.type(ownScript);
  },
  'birth-date': (visitor, who) => visitor.type(who.birthDate),
  nationality: (visitor, who) => visitor.select('nationality', who.nationality),
  country: (visitor, who) => visitor.select('country', who.country),
  'time-zone': (visitor, who) => visitor.select('timeZone', who.timeZone ?? ''),
  purpose: (visitor, who) => visitor.pick('purpose', who.purpose),
  destination: (visitor) => visitor.pick('destination', 'flanders'),
  household: async (visitor, { household }) => {
    if (!household) return;
    await visitor.type({ name: household.name });
    await visitor.select('relation', household.relation);
    await visitor.pick('adult', household.adult);
    await visitor.press('participant.household.add');
  },
  contact: async (visitor) => {
    await visitor.pick('safe', 'no');
    await visitor.type({ from: '09:00', to: '21:30' });
  },
  discreet: (visitor, who) => visitor.pick('discreet', who.discreet),
};

/** The question that the page asks now; undefined when all of them have an answer. */
export function questionAsked(visitor: Visitor): Question | undefined {
  return QUESTIONS.find((question) => visitor.path === `/register/${question}`);
}

/**
 * Answers the questions of the registration as they come, until `stopAt` or the end.
 * @returns each question with the names of the fields that it asked for
 */
export async function answerQuestions(
  visitor: Visitor,
  who: Candidate,
  { stopAt, before }: { stopAt?: Question; before?: (question: Question) => Promise<void> } = {},
): Promise<Map<Question, readonly string[]>> {
  const asked = new Map<Question, readonly string[]>();
  for (let question = questionAsked(visitor); question && question !== stopAt; question = questionAsked(visitor)) {
    asked.set(question, await fieldsOf(visitor));
    await before?.(question);
    await FILL[question](visitor, who);
    await visitor.press(onwards(question, who));
    if (questionAsked(visitor) === question)
      throw new Error(`the answer to ${question} was refused:\n${await visitor.read()}`);
  }
  return asked;
}

function onwards(question: Question, { household }: Candidate): string {
  if (question !== 'household') return 'participant.register.save';
  return household ? 'participant.household.complete' : 'participant.household.alone';
}

async function fieldsOf(visitor: Visitor): Promise<string[]> {
  const names = await visitor.page
    .locator('main')
    .locator('input, select, textarea')
    .evaluateAll((all) => all.map((field) => field.getAttribute('name') ?? ''));
  return [...new Set(names)];
}
