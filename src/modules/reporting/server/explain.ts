import { z } from 'zod';
import { brusselsDay, type Day } from '#kernel/dates.ts';
import { ok, problem } from '#kernel/result.ts';
import { beslisAlles } from '#law/alles.ts';
import { VRAGEN } from '#law/beslissingen.ts';
import type { Feiten } from '#law/feiten/index.ts';
import type { Regime } from '#law/kern/regimes.ts';
import { findDossier, findDossierOfPerson } from '#modules/voortraject/server/index.ts';
import { useCase } from '#platform/server/use-case.ts';
import { explainInput, explanationView, type DecisionSet } from '../contract/explanation.ts';
import { gatherLawFacts } from './law-facts.ts';

/** Why? Every question of the law, answered with what is known of a dossier; beside it, when asked, another regime or day (Y07). */
export const explainDossier = useCase(
  { name: 'reporting.explain-dossier', roles: ['counsellor', 'coordinator'], input: explainInput, kind: 'read' },
  async (tx, { dossierId, on, regime }) => {
    const dossier = await findDossier(tx, dossierId);
    if (!dossier) return problem('voortraject.dossier-unknown');
    tx.touch(dossier.personId);
    const { facts, regime: ownRegime } = await gatherLawFacts(tx, dossier);
    const today = brusselsDay(tx.now);
    const differs = (regime ?? ownRegime) !== ownRegime || (on ?? today) !== today;
    return ok(
      explanationView.parse({
        own: decideAll(facts, today, ownRegime),
        other: differs ? decideAll(facts, on ?? today, regime ?? ownRegime) : null,
      }),
    );
  },
);

/** What a participant reads of it: the questions about their own way, without what is still a draft of law for others. */
export const explainOwn = useCase(
  { name: 'reporting.explain-own', roles: ['participant'], input: z.object({}), kind: 'read' },
  async (tx) => {
    const { personId } = tx.actor;
    const dossier = personId ? await findDossierOfPerson(tx, personId) : undefined;
    if (!dossier) return problem('voortraject.dossier-unknown');
    tx.touch(dossier.personId);
    const { facts, regime } = await gatherLawFacts(tx, dossier);
    return ok(explanationView.parse({ own: decideAll(facts, brusselsDay(tx.now), regime, FOR_PARTICIPANTS), other: null }));
  },
); // prettier-ignore

/** The questions that a participant may wonder about, in the order of the journey. */
const FOR_PARTICIPANTS: readonly string[] = [
  'doelgroep',
  'vergoeding',
  'leerpad',
  'voltooiing',
  'bewijs-van-deelname',
  'procedure-venster',
  'routering',
  'aanmelding',
  'statuut',
  'advies-na-aankomst',
];

function decideAll(facts: Feiten, on: Day, regime: Regime, questions: readonly string[] = VRAGEN): DecisionSet {
  const decided = beslisAlles(facts, on, regime);
  const asked = VRAGEN.filter((naam) => questions.includes(naam)).toSorted(
    (a, b) => questions.indexOf(a) - questions.indexOf(b),
  );
  return { on, regime, decisions: asked.map((naam) => ({ question: naam, receipt: decided.get(naam) ?? null })) };
}
