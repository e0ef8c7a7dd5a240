import type { DossierStatus } from './states.ts';

/** What asks for a counsellor, apart from what other modules signal. */
export const OWN_KINDS = [
  'voortraject.intake-to-plan',
  'voortraject.intake-today',
  'voortraject.intake-to-record',
  'voortraject.agreement-open',
  'voortraject.course-not-started',
  'voortraject.silent',
  'voortraject.status-to-confirm',
] as const;

/** Signals that only tell something: whoever has read one takes it off the list. */
export const NOTICES = ['voortraject.status-withdrawn-late'] as const;

export interface WorkDossier {
  readonly dossierId: string;
  readonly personId: string;
  readonly status: DossierStatus;
  readonly counsellorId: string | null;
  readonly statusSince: Date;
  readonly lastHeardAt: Date | null;
  readonly intakeAt: Date | null;
  /** When the authority last confirmed the candidate status; null: never. Undefined: nobody referred, nobody can confirm. */
  readonly confirmedAt?: Date | null;
}

export interface WorkSignal {
  readonly dossierId: string;
  /** `module.what-it-is`, with the text `module.signal.what-it-is`. */
  readonly kind: string;
  readonly since: Date;
  readonly due: Date | null;
}

export interface WorkItem extends WorkSignal {
  readonly due: Date;
  readonly personId: string;
  readonly counsellorId: string | null;
  readonly late: boolean;
}

/** How many days each thing may wait; `silentDays` comes from the law's table of parameters. */
export interface Patience {
  readonly silentDays: number;
  readonly intakeDays: number;
  readonly agreementDays: number;
  readonly startDays: number;
  readonly confirmationDays: number;
  readonly feeProofDays: number;
}

export const PATIENCE: Omit<Patience, 'silentDays'> = {
  intakeDays: 5,
  agreementDays: 7,
  startDays: 7,
  confirmationDays: 90,
  feeProofDays: 7,
};

const DAY = 24 * 3_600_000;
/** So many days later. */
export const later = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY);

/** Who needs somebody, by when and why; the most urgent first. */
export function worklistOf(
  dossiers: readonly WorkDossier[],
  signals: readonly WorkSignal[],
  now: Date,
  patience: Patience,
): WorkItem[] {
  const byId = new Map(dossiers.map((dossier) => [dossier.dossierId, dossier]));
  const all = [...dossiers.flatMap((dossier) => ownSignals(dossier, now, patience)), ...signals];
  return all
    .flatMap((signal) => {
      const dossier = byId.get(signal.dossierId);
      if (!dossier) return [];
      const due = signal.due ?? signal.since;
      return [{ ...signal, due, personId: dossier.personId, counsellorId: dossier.counsellorId, late: due < now }];
    })
    .sort((one, other) => one.due.getTime() - other.due.getTime() || (one.kind < other.kind ? -1 : 1));
}

function ownSignals(dossier: WorkDossier, now: Date, patience: Patience): WorkSignal[] {
  const { dossierId, status, statusSince } = dossier;
  const found: WorkSignal[] = [];
  const add = (kind: (typeof OWN_KINDS)[number], since: Date, due: Date) => found.push({ dossierId, kind, since, due });
  if (status === 'registered') add('voortraject.intake-to-plan', statusSince, later(statusSince, patience.intakeDays));
  if (status === 'intake-planned' && dossier.intakeAt) {
    const over = dossier.intakeAt < now;
    if (over) add('voortraject.intake-to-record', dossier.intakeAt, dossier.intakeAt);
    else if (dossier.intakeAt <= later(now, 1)) add('voortraject.intake-today', statusSince, dossier.intakeAt);
  }
  if (status === 'admitted') add('voortraject.agreement-open', statusSince, later(statusSince, patience.agreementDays));
  if (status === 'agreed') add('voortraject.course-not-started', statusSince, later(statusSince, patience.startDays));
  if (status === 'learning') {
    const heard = dossier.lastHeardAt ?? statusSince;
    const due = later(heard, patience.silentDays);
    if (due <= now) add('voortraject.silent', heard, due);
  }
  if (dossier.confirmedAt !== undefined && isBeforeTravel(status)) {
    const since = dossier.confirmedAt ?? statusSince;
    const due = dossier.confirmedAt ? later(dossier.confirmedAt, patience.confirmationDays) : statusSince;
    if (due <= later(now, 14)) add('voortraject.status-to-confirm', since, due);
  }
  return found;
}

function isBeforeTravel(status: DossierStatus): boolean {
  return ['registered', 'intake-planned', 'admitted', 'agreed', 'learning', 'completed'].includes(status);
}
