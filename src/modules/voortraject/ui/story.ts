import type { TimelineItem } from '#design/index.ts';
import { brusselsDay } from '#kernel/dates.ts';
import { formatDay, formatParts } from '#platform/i18n/format.ts';
import type { Translator } from '#platform/i18n/translate.ts';
import type { Whereabouts } from '#modules/participant/ui/clocks.ts';
import { clocksForStaff } from '#modules/participant/ui/clocks.ts';
import { isMove } from '../domain/reduce-dossier.ts';
import { MOVES, OPENING } from '../domain/states.ts';
import { timelineKey } from './keys.ts';

interface Line {
  readonly type: string;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The story of a dossier, the newest fact first. Facts that have no text are for machines and stay out. */
export function storyOf(t: Translator, facts: readonly Line[], person: Whereabouts): TimelineItem[] {
  return [...facts]
    .reverse()
    .sort((one, other) => other.occurredAt.getTime() - one.occurredAt.getTime())
    .flatMap((fact) => {
      const key = timelineKey(t.dictionary, fact.type);
      if (!key) return [];
      return [
        {
          date: formatDay(t.language, brusselsDay(fact.occurredAt)),
          datetime: fact.occurredAt.toISOString(),
          title: t(key),
          meta: metaOf(t, fact, person) || undefined,
          key: changesCourse(fact.type),
        },
      ];
    });
}

function changesCourse(type: string): boolean {
  return type === OPENING || (isMove(type) && MOVES[type].to !== 'same');
}

function metaOf(t: Translator, fact: Line, person: Whereabouts): string {
  const { payload } = fact;
  const parts = [...details(t, fact.type, payload, person)];
  const [happened, recorded] = [brusselsDay(fact.occurredAt), brusselsDay(fact.recordedAt)];
  if (happened !== recorded) parts.push(t('voortraject.timeline.recorded', { day: formatDay(t.language, recorded) }));
  return parts.join(' · ');
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function details(t: Translator, type: string, payload: Line['payload'], person: Whereabouts): string[] {
  const known = (prefix: string, value: unknown) =>
    typeof value === 'string' && `${prefix}.${value}` in t.dictionary.messages ? [t(`${prefix}.${value}`)] : [];
  switch (type) {
    case OPENING:
      return known('participant.profile', payload['profile']);
    case 'voortraject.intake-booked.v1': {
      const at = new Date(String(payload['startsAt']));
      if (Number.isNaN(at.getTime())) return [];
      const { own, other } = clocksForStaff(t, at, person);
      return [own.day, formatParts(t.language, [`${own.time} ${own.place}`, `${other.time} ${other.place}`])];
    }
    case 'voortraject.intake-admitted.v1':
    case 'voortraject.intake-declined.v1':
      return known('voortraject.outcome', payload['outcome']);
    case 'voortraject.learning-path-set.v1':
      return [
        formatParts(t.language, texts(payload['modules']).flatMap((module) => known('voortraject.module', module))),
        ...known('voortraject.form', payload['form']),
        t(payload['followedProposal'] === false ? 'voortraject.path.other' : 'voortraject.path.followed'),
      ].filter(Boolean); // prettier-ignore
    case 'voortraject.form-changed.v1':
      return known('voortraject.form', payload['form']);
    case 'voortraject.agreement-signed.v1':
      return [t('voortraject.timeline.version', { version: String(payload['version'] ?? '') })];
    case 'voortraject.dossier-stopped.v1':
      return known('voortraject.stop', payload['reason']);
    default:
      return [];
  }
}
