import { BRUSSELS, wallTime } from '#kernel/dates.ts';
import { cityOfZone, formatCountry, formatDay, formatTime, formatWeekday } from '#platform/i18n/format.ts';
import type { Translator } from '#platform/i18n/translate.ts';
import { timeZonesOf } from '../domain/countries.ts';

export interface Whereabouts {
  readonly timeZone: string;
  readonly countryOfStay: string | null;
}

/** Where a clock stands: the country when it has one time, else the city of the zone. */
export function placeOf(t: Translator, { timeZone, countryOfStay }: Whereabouts): string {
  if (timeZone === BRUSSELS) return t('participant.clock.brussels');
  const alone = countryOfStay !== null && timeZonesOf(countryOfStay).length === 1;
  return alone ? formatCountry(t.language, countryOfStay) : cityOfZone(timeZone);
}

interface ClockFace {
  readonly time: string;
  readonly place: string;
  readonly day: string;
  readonly datetime: string;
}

function face(t: Translator, at: Date, timeZone: string, place: string): ClockFace {
  const weekday = formatWeekday(t.language, at, timeZone);
  const day = formatDay(t.language, wallTime(at, timeZone).slice(0, 10));
  return {
    time: formatTime(at, timeZone),
    place,
    day: t('participant.clock.day', { weekday, day }),
    datetime: at.toISOString(),
  };
}

/** Two faces of one moment: the second names its day only where that is another day. */
function pair(own: ClockFace, other: ClockFace): { own: ClockFace; other: ClockFace } {
  return { own, other: other.day === own.day ? { ...other, day: '' } : other };
}

/** One moment on the clock of the person and on that of Brussels, the person's first. */
export function clocksOf(t: Translator, at: Date, person: Whereabouts): { own: ClockFace; other: ClockFace } {
  const place = placeOf(t, person);
  return pair(
    face(t, at, person.timeZone, t('participant.clock.own', { place })),
    face(t, at, BRUSSELS, t('participant.clock.brussels')),
  );
}

/** The same for staff: Brussels first, then the clock of the person. */
export function clocksForStaff(t: Translator, at: Date, person: Whereabouts): { own: ClockFace; other: ClockFace } {
  return pair(face(t, at, BRUSSELS, t('participant.clock.brussels')), face(t, at, person.timeZone, placeOf(t, person)));
}
