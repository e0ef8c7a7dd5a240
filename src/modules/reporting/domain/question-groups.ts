import type { VraagNaam } from '#law/beslissingen.ts';

/** The questions of the law as a reader meets them: in the order of the journey, and the terms apart. */
export const QUESTION_GROUPS = {
  before: ['doelgroep', 'deelnamecriteria', 'overeenkomst-voortraject', 'vergoeding', 'procedure-venster'],
  course: ['leerpad', 'eindquiz', 'voltooiing', 'bewijs-van-deelname'],
  after: ['statuut', 'routering', 'aanmelding', 'advies-na-aankomst', 'opening-gewoon-traject'],
  regular: [
    'inburgeringscontract',
    'pijlers',
    'vrijstellingstest',
    'standaardtest',
    'herkansing',
    'nt2-niveau',
    'vdab-inschrijving',
    'netwerkpijler',
    'vergoeding-gewoon-traject',
    'tolkkosten',
    'voorrang',
    'opschorting',
    'inburgeringsattest',
    'b1-mondeling',
    'inbreuk',
    'boete',
    'beroep',
  ],
  terms: ['termijnen'],
} as const satisfies Record<string, readonly VraagNaam[]>;

export type QuestionGroup = keyof typeof QUESTION_GROUPS;
export const GROUPS = Object.keys(QUESTION_GROUPS) as QuestionGroup[];

/**
 * What a participant may wonder about, the group of now first. Before arrival nothing is said yet of signing up or of a
 * test; after it, nothing of who the course before departure is meant for.
 */
export const questionsOfParticipant = (arrived: boolean): readonly VraagNaam[] =>
  arrived
    ? ['statuut', 'routering', 'aanmelding', 'advies-na-aankomst', 'voltooiing', 'bewijs-van-deelname', 'vergoeding']
    : ['doelgroep', 'vergoeding', 'procedure-venster', 'leerpad', 'voltooiing', 'bewijs-van-deelname', 'statuut', 'routering']; // prettier-ignore

/** Decisions per group, each group in the place of its first decision; groups without decisions are left out. */
export function groupDecisions<D extends { readonly question: VraagNaam }>(
  decisions: readonly D[],
): { readonly group: QuestionGroup; readonly decisions: readonly D[] }[] {
  const groupOf = ({ question }: D) =>
    GROUPS.find((group) => (QUESTION_GROUPS[group] as readonly VraagNaam[]).includes(question)) ?? 'regular';
  const order = [...new Set(decisions.map(groupOf))];
  return order.map((group) => ({ group, decisions: decisions.filter((decision) => groupOf(decision) === group) }));
}
