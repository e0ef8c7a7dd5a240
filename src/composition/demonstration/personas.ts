import type { Language } from '#kernel/languages.ts';
import type { Name } from '#modules/participant/server/index.ts';
import type { Channel } from '#modules/referral/server/index.ts';
import type { Profile, StopReason } from '#modules/voortraject/server/index.ts';
import type { Gewest } from '#law/feiten/persoon.ts';

/** How far somebody of the demonstration has come; each stage holds all before it. */
export const STAGES = ['registered', 'admitted', 'agreed', 'learning', 'completed', 'arrived', 'settled'] as const;
export type Stage = (typeof STAGES)[number];

/** A person of the demonstration. Everybody here is fictional; the family name says so. */
export interface Persona {
  readonly key: string;
  readonly name: Name;
  readonly ownScript?: Name;
  readonly language: Language;
  /** What was noted about languages at the intake. */
  readonly speaks: string;
  readonly timeZone: string;
  readonly country: string;
  readonly nationality: string;
  readonly birthDate: string;
  readonly profile: Profile;
  readonly channel: Channel;
  readonly organisation?: 'iom' | 'wewis';
  readonly stage: Stage;
  /** Days before today on which the dossier was opened. */
  readonly daysAgo: number;
  /** Share of all lessons that is done, for who is learning. */
  readonly progress?: number;
  /** What they ask their teacher in the lesson that invites it, and what the teacher said. */
  readonly question?: { readonly text: string; readonly reply?: string };
  readonly inGroup?: boolean;
  readonly discreet?: boolean;
  readonly municipality?: readonly [string, Gewest];
  readonly stopped?: StopReason;
}

export const PERSONAS: readonly Persona[] = [
  {
    key: 'salma',
    name: { given: 'Salma', family: 'Haddad (fictief)' },
    ownScript: { given: 'سلمى', family: 'حداد' },
    language: 'ar', speaks: 'Arabisch, Engels vlot', timeZone: 'Asia/Beirut', country: 'LB', nationality: 'LB', birthDate: '1994-05-17',
    profile: 'labour', channel: 'iom', organisation: 'iom', stage: 'learning', daysAgo: 40, progress: 0.2, inGroup: true,
  },
  {
    key: 'omar',
    name: { given: 'Omar', family: 'Haddad (fictief)' },
    ownScript: { given: 'عمر', family: 'حداد' },
    language: 'ar', speaks: 'Arabisch', timeZone: 'Asia/Beirut', country: 'LB', nationality: 'LB', birthDate: '1991-11-02',
    profile: 'partner-of-labour', channel: 'iom', organisation: 'iom', stage: 'registered', daysAgo: 12,
  },
  {
    key: 'youssef',
    name: { given: 'Youssef', family: 'Amrani (fictief)' },
    ownScript: { given: 'يوسف', family: 'العمراني' },
    language: 'fr', speaks: 'Arabisch, Frans vlot', timeZone: 'Africa/Casablanca', country: 'MA', nationality: 'MA', birthDate: '1998-02-23',
    profile: 'family', channel: 'website', stage: 'admitted', daysAgo: 20,
  },
  {
    key: 'priya',
    name: { given: 'Priya', family: 'Nair (fictief)' },
    language: 'en', speaks: 'Malayalam, Engels vlot', timeZone: 'Asia/Kolkata', country: 'IN', nationality: 'IN', birthDate: '1990-08-30',
    profile: 'labour', channel: 'wewis', organisation: 'wewis', stage: 'agreed', daysAgo: 15, inGroup: true,
  },
  {
    key: 'leyla',
    name: { given: 'Leyla', family: 'Demir (fictief)' },
    language: 'nl', speaks: 'Turks, Nederlands een beetje', timeZone: 'Europe/Istanbul', country: 'TR', nationality: 'TR', birthDate: '1987-01-09',
    profile: 'family', channel: 'lokaal-bestuur', stage: 'completed', daysAgo: 90, progress: 1, question: { text: 'Kan mijn dochter meteen naar de zwemles? (fictief)' }, inGroup: true, discreet: true,
  },
  {
    key: 'amina',
    name: { given: 'Amina', family: 'Saleh (fictief)' },
    ownScript: { given: 'أمينة', family: 'صالح' },
    language: 'ar', speaks: 'Arabisch, Frans een beetje', timeZone: 'Europe/Brussels', country: 'BE', nationality: 'SY', birthDate: '1996-12-12',
    profile: 'family', channel: 'eigen-werving', stage: 'arrived', daysAgo: 150, progress: 1, question: { text: 'Moet ik mijn trouwakte laten vertalen? (fictief)', reply: 'Neem ze mee en vraag het aan je trajectbegeleider. (fictief)' }, inGroup: true,
  },
  {
    key: 'rania',
    name: { given: 'Rania', family: 'Khoury (fictief)' },
    ownScript: { given: 'رانيا', family: 'خوري' },
    language: 'ar', speaks: 'Arabisch, Frans vlot, Engels', timeZone: 'Europe/Brussels', country: 'BE', nationality: 'LB', birthDate: '1989-07-21',
    profile: 'labour', channel: 'iom', organisation: 'iom', stage: 'settled', daysAgo: 170, progress: 1, question: { text: 'Rijden er bussen op zondag? (fictief)', reply: 'Ja, wel minder dan op een weekdag. (fictief)' }, inGroup: true,
    municipality: ['Antwerpen', 'vlaams'],
  },
  {
    key: 'daniel',
    name: { given: 'Daniel', family: 'Mensah (fictief)' },
    language: 'en', speaks: 'Twi, Engels vlot', timeZone: 'Africa/Accra', country: 'GH', nationality: 'GH', birthDate: '1985-03-14',
    profile: 'labour', channel: 'werkgever', stage: 'agreed', daysAgo: 60, stopped: 'contract-broken',
  },
]; // prettier-ignore
