import { brusselsDay } from '#kernel/dates.ts';
import { getal } from '#law/parameters.ts';

/** Ways by which people come to us; kept on each registration (D09). */
export const CHANNELS = [
  'lokaal-bestuur',
  'iom',
  'eigen-werving',
  'post',
  'vac',
  'wewis',
  'dvz',
  'werkgever',
  'website',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** The channel that an organisation stands for; without one it counts as own recruitment. */
export function asChannel(text: string | null | undefined): Channel {
  return CHANNELS.find((channel) => channel === text) ?? 'eigen-werving';
}

/** What the person comes for, as far as whoever refers knows. */
export const PURPOSES = ['family', 'labour', 'partner-of-labour'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Why an authority says that somebody is no candidate any more (B25). A code, never a story. */
export const WITHDRAWAL_REASONS = ['visa-refused', 'contract-broken', 'application-withdrawn', 'other'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

const DAY = 24 * 3_600_000;

/** The last moment at which an invitation may have been sent whose link still opens now. */
export function openSince(now: Date): Date {
  return new Date(now.getTime() - getal('uitnodiging-geldigheid', brusselsDay(now), 'decreet-2013') * DAY);
}

/** True as long as the link of an invitation that was sent then still opens. */
export function isOpen(sentAt: Date, now: Date): boolean {
  return sentAt >= openSince(now);
}

export interface StatusMark {
  readonly kind: 'confirmed' | 'withdrawn';
  readonly at: Date;
  readonly reason: WithdrawalReason | null;
}

/** What the last word was on the candidate status; undefined when nobody has said anything. */
export function lastMark<Mark extends StatusMark>(marks: readonly Mark[]): Mark | undefined {
  return marks.reduce<Mark | undefined>(
    (last, mark) => (last && last.at.getTime() > mark.at.getTime() ? last : mark),
    undefined,
  );
}
