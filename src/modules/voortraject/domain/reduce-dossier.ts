import { MOVES, OPENING, mayMove, type DossierStatus, type Move, type MoveType } from './states.ts';

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
  const { to, stays }: Move = MOVES[fact.type];
  const remains = to === 'same' || stays?.includes(state.status) === true;
  const back = to === 'before-travel';
  const status = remains ? state.status : back ? (state.beforeTravel ?? state.status) : to;
  return {
    status,
    beforeTravel: beforeTravel(state, { to, remains }),
    lastAt: { ...state.lastAt, [fact.type]: at },
  };
}

/** Where a cancelled journey will lead back to: what was reached meanwhile counts. */
function beforeTravel(
  state: DossierState,
  { to, remains }: { to: Move['to']; remains: boolean },
): DossierStatus | null {
  if (to === 'before-travel') return null;
  if (to === 'travelling' && state.status !== 'travelling') return state.status;
  return remains && to !== 'same' && state.status === 'travelling' ? to : state.beforeTravel;
}

/** True when the table of moves knows this type of fact. */
export function isMove(type: string): type is MoveType {
  return Object.hasOwn(MOVES, type);
}
