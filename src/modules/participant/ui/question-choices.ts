import { LANGUAGES, LANGUAGE_NAMES, directionOf, type Language } from '#kernel/languages.ts';
import { cityOfZone, formatTime } from '#platform/i18n/format.ts';
import { localeOf } from '#platform/i18n/translate.ts';
import { COUNTRIES, timeZonesOf } from '../domain/countries.ts';
import type { Answers, Question } from '../domain/registration.ts';

export interface ChoiceItem {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** The time it is there now. */
  readonly now?: string;
}

/** The choices of a question that do not come from the texts: languages, countries, time zones. */
export function choicesFor(question: Question, answers: Answers, language: Language, now: Date): ChoiceItem[] {
  if (question === 'language') {
    return LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code], lang: code, dir: directionOf(code) }));
  }
  if (question === 'nationality' || question === 'country') return countriesIn(language);
  if (question === 'time-zone' && answers.country) {
    return timeZonesOf(answers.country.country).map((zone) => ({
      value: zone,
      label: cityOfZone(zone),
      now: formatTime(now, zone),
    }));
  }
  return [];
}

/** All countries by their name in a language. */
export function countriesIn(language: Language): ChoiceItem[] {
  const names = new Intl.DisplayNames(localeOf(language), { type: 'region' });
  const order = new Intl.Collator(localeOf(language));
  return COUNTRIES.map((code) => ({ value: code, label: names.of(code) ?? code })).sort((one, other) =>
    order.compare(one.label, other.label),
  );
}
