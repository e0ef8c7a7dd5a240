import { MOVES, OPENING, mayMove, type DossierStatus, type MoveType } from './states.ts';

/** What a dossier is, derived from its facts in the order they were recorded. */
export interface DossierState {
  readonly status: DossierStatus;
  /** Where the person was before leaving; where a cancelled journey leads back to. */
  readonly beforeTravel: DossierStatus | null;
  /** When each kind of fact last happened. */
  readonly lastAt: Readonly<Partial<Record<MoveType | typeof OPENING, string>>>;
}

export interface DossierFact {
  readonly type: string;
  readonly occurredAt: Date;
}

/** The state after one more fact; undefined when the table does not allow it. */
export function reduceDossier(state: DossierState | undefined, fact: DossierFact): DossierState | undefined {
  const at = fact.occurredAt.toISOString();
  if (!state) {
    return fact.type === OPENING ? { status: 'registered', beforeTravel: null, lastAt: { [OPENING]: at } } : undefined;
  }
  if (!isMove(fact.type) || !mayMove(state.status, fact.type)) return undefined;
  const { to } = MOVES[fact.type];
  const status = to === 'same' ? state.status : to === 'before-travel' ? (state.beforeTravel ?? state.status) : to;
  const leaving = to === 'travelling' && state.status !== 'travelling';
  return {
    status,
    beforeTravel: leaving ? state.status : to === 'before-travel' ? null : state.beforeTravel,
    lastAt: { ...state.lastAt, [fact.type]: at },
  };
}

/** True when the table of moves knows this type of fact. */
export function isMove(type: string): type is MoveType {
  return Object.hasOwn(MOVES, type);
}
