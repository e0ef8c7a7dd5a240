import type { CancelReason, Outcome } from '#modules/arrival/domain/reasons.ts';
import { COUNTRIES } from '#modules/participant/domain/countries.ts';
import type { Channel } from '#modules/referral/domain/channels.ts';
import type { StopReason } from '#modules/voortraject/domain/states.ts';
import { ACTIEVE_DEELNAME, type ActieveDeelname, type EindquizUitkomst } from '#law/feiten/cursus.ts';
import type { AfterArrivalEvent, EndQuizOutcome, PilotParticipant, RecruitmentProfile } from '../pilot/pilot-file.ts';

/** Printed Dutch → the codes of the platform. What no pattern knows has no code: nothing is guessed. */
type Patterns<Code> = readonly (readonly [RegExp, Code])[];

function firstOf<Code>(patterns: Patterns<Code>, printed: string | null | undefined): Code | null {
  return patterns.find(([pattern]) => pattern.test(printed ?? ''))?.[1] ?? null;
}

const CHANNELS: Patterns<Channel> = [
  [/lokaal bestuur|lokale besturen|gemeente|\bstad\b|ocmw/i, 'lokaal-bestuur'],
  [/\biom\b|organi[sz]ation for migration/i, 'iom'],
  [/eigen werving/i, 'eigen-werving'],
  [/ambassade|consula|diplomatieke post|^post$/i, 'post'],
  [/\bvac\b|visum ?aanvraagcentrum/i, 'vac'],
  [/wewis/i, 'wewis'],
  [/\bdvz\b|dienst vreemdelingenzaken/i, 'dvz'],
  [/werkgever|bedrijf/i, 'werkgever'],
  [/website/i, 'website'],
];

/** The channel that `toeleiding` names (D09). */
export const channelOf = (printed: string | null): Channel | null => firstOf(CHANNELS, printed);

const STOPS: Patterns<StopReason> = [
  [/afwezig/i, 'absent'],
  [/vroegtijdige?\s+reis|eerder (?:vertrokken|gereisd)|reis(?:de)? naar belgië/i, 'travelled-early'],
  [/vooruitzicht/i, 'no-prospect-of-travel'],
  [/visum(?:aanvraag)? (?:is |werd )?geweigerd/i, 'visa-refused'],
  [/(?:arbeids)?contract (?:is |werd )?verbroken/i, 'contract-broken'],
];

/** Why somebody stopped or did not start (E09, R06); `vooruitzicht op reis` is no journey. */
export function stopReasonOf(printed: string | null): StopReason | null {
  return /vooruitzicht/i.test(printed ?? '') ? 'no-prospect-of-travel' : firstOf(STOPS, printed);
}

const CANCELS: Patterns<CancelReason> = [
  [/\bD-E\b|diploma/i, 'diploma-not-recognised'],
  [/contract|faillissement|werkgever/i, 'contract-broken'],
  [/visum.*geweigerd|weigering/i, 'visa-refused'],
  [/visum/i, 'visa-not-yet'],
  [/zwanger|ziek|gezondheid/i, 'health'],
  [/famili|gezin/i, 'family'],
];

/** Why a journey is off (P09); a reason that is not printed, or is none of ours, was not told. */
export const cancelReasonOf = (printed: string | undefined): CancelReason =>
  firstOf(CANCELS, printed) ?? 'rather-not-say';

const PROFILES: Readonly<Partial<Record<RecruitmentProfile, 'family' | 'labour' | 'partner-of-labour'>>> = {
  gezinsmigrant: 'family',
  arbeidsmigrant: 'labour',
  'partner-van-arbeidsmigrant': 'partner-of-labour',
};

/** The profile of a dossier; a `doelgroep` that is none of the three is kept as labour, as most of the pilots were. */
export const profileOf = (printed: RecruitmentProfile | null): 'family' | 'labour' | 'partner-of-labour' =>
  (printed && PROFILES[printed]) ?? 'labour';

const DUTCH_NAMES = new Intl.DisplayNames(['nl'], { type: 'region' });
const COUNTRY_CODES = new Map(COUNTRIES.map((code) => [DUTCH_NAMES.of(code)?.toLowerCase(), code]));

/** Country of stay during the course, by its Dutch name; null when there is no such country. */
export const countryOf = (printed: string | null): string | null =>
  COUNTRY_CODES.get(printed?.trim().toLowerCase()) ?? null;

const JUDGEMENTS: Readonly<Record<string, ActieveDeelname>> = {
  'niet goed': 'onvoldoende',
  slecht: 'onvoldoende',
  zwak: 'onvoldoende',
  matig: 'onvoldoende',
};

/** The teacher's judgement; undefined when the printed word is none that the law knows. */
export function judgementOf(printed: string): ActieveDeelname | undefined {
  return ACTIEVE_DEELNAME.find((known) => known === printed) ?? JUDGEMENTS[printed];
}

/** The outcome of the end quiz as the law names it. */
export function quizOf(printed: EndQuizOutcome): EindquizUitkomst {
  return printed === 'niet geslaagd' ? 'niet-geslaagd' : printed;
}

const OUTCOMES: Readonly<Partial<Record<AfterArrivalEvent['kind'], Outcome>>> = {
  intake: 'intake-done',
  'not-yet-in-belgium': 'not-arrived-yet',
  'no-interest': 'no-interest',
  'no-aanmelding': 'not-signed-up',
  'in-wachtregister': 'wachtregister',
  'not-in-rijksregister': 'not-registered',
  'waiting-for-rijksregister': 'waiting-for-registration',
  'no-doelgroep': 'not-target-group',
  'inburgeringstraject-started': 'started',
  'mo-course-again': 'course-again',
};

/** What is said in free words, wherever it stands in the cell. */
const SAID: Patterns<Outcome> = [
  [/zwanger/i, 'pregnancy'],
  [/geen inschrijvingsgeld|inschrijvingsgeld voor NT2/i, 'no-nt2-fee'],
  [/komt later terug/i, 'returns-later'],
  [/(?:volgt|bezig met)(?: wel)? NT2/i, 'nt2-started'],
  [/begeleiding in (?:de )?procedure van (?:de )?D-E/i, 'diploma-help'],
  [/geen contact|onbereikbaar|niet bereikbaar/i, 'no-contact'],
];

/** What became of somebody, as codes, each once, with the printed day where there is one (P09, W09). */
export function outcomesOf(participant: PilotParticipant): { outcome: Outcome; date?: string }[] {
  const stated = participant.afterArrival.events.flatMap(({ kind, date }) => {
    const outcome = OUTCOMES[kind];
    return outcome ? [{ outcome, ...(date && { date }) }] : [];
  });
  const said = SAID.filter(([pattern]) => pattern.test(participant.printed.trajectNaAankomst)).map(([, outcome]) => ({
    outcome,
  }));
  const distinct = new Map<Outcome, { outcome: Outcome; date?: string }>();
  for (const found of [...stated, ...said]) if (!distinct.has(found.outcome)) distinct.set(found.outcome, found);
  return [...distinct.values()];
}
