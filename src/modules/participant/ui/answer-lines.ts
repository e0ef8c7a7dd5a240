import { LANGUAGE_NAMES } from '#kernel/languages.ts';
import { cityOfZone, formatCountry, formatDay, formatParts } from '#platform/i18n/format.ts';
import type { Translator } from '#platform/i18n/translate.ts';
import { NO_NATIONALITY } from '../domain/countries.ts';
import { isAsked, QUESTIONS, type Answers, type Question } from '../domain/registration.ts';

export interface AnswerLine {
  readonly question: Question;
  readonly text: string;
}

/** All answers in words, to be looked over before sending. */
export function answerLines(t: Translator, answers: Answers): AnswerLine[] {
  return QUESTIONS.filter((question) => isAsked(question, answers)).map((question) => ({
    question,
    text: WORDS[question](t, answers) ?? '',
  }));
}

type Words = (t: Translator, answers: Answers) => string | undefined;

const WORDS: Readonly<Record<Question, Words>> = {
  language: (_t, { language }) => language && LANGUAGE_NAMES[language.language],
  name: (_t, { name }) => name && [name.given, name.family].filter(Boolean).join(' '),
  'own-script': (t, { 'own-script': own }) =>
    own &&
    (own.choice === 'yes'
      ? [own.given, own.family].filter(Boolean).join(' ')
      : t(`participant.question.own-script.${own.choice}`)),
  'birth-date': (t, { 'birth-date': birth }) => birth && formatDay(t.language, birth.day),
  nationality: (t, { nationality }) =>
    nationality &&
    (nationality.nationality === NO_NATIONALITY
      ? t('participant.question.nationality.none')
      : formatCountry(t.language, nationality.nationality)),
  country: (t, { country }) => country && formatCountry(t.language, country.country),
  'time-zone': (_t, { 'time-zone': zone }) => zone && cityOfZone(zone.timeZone),
  purpose: (t, { purpose }) => purpose && t(`participant.purpose.${purpose.purpose}`),
  destination: (t, { destination }) => destination && t(`participant.destination.${destination.destination}`),
  household: (t, { household }) =>
    household?.members.length
      ? formatParts(
          t.language,
          household.members.map(({ name, relation }) => `${name} (${t(`participant.relation.${relation}`)})`),
        )
      : t('participant.household.nobody'),
  contact: (t, { contact }) =>
    contact &&
    t('participant.check.contact', { safe: contact.safe ? 'yes' : 'no', from: contact.from, to: contact.to }),
  discreet: (t, { discreet }) => discreet && t(`participant.question.discreet.${discreet.discreet ? 'yes' : 'no'}`),
};
