import { z } from 'zod';
import { brusselsDay, type Day } from '#kernel/dates.ts';
import { ok, problem } from '#kernel/result.ts';
import { beslisAlles } from '#law/alles.ts';
import type { VraagNaam } from '#law/beslissingen.ts';
import type { Feiten } from '#law/feiten/index.ts';
import type { Regime } from '#law/kern/regimes.ts';
import { findDossier, findDossierOfPerson } from '#modules/voortraject/server/index.ts';
import { useCase } from '#platform/server/use-case.ts';
import { explainInput, explanationView, type DecisionSet } from '../contract/explanation.ts';
import { QUESTION_GROUPS, questionsOfParticipant } from '../domain/question-groups.ts';
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

/** What a participant reads of it: the questions that matter to them now. */
export const explainOwn = useCase(
  { name: 'reporting.explain-own', roles: ['participant'], input: z.object({}), kind: 'read' },
  async (tx) => {
    const { personId } = tx.actor;
    const dossier = personId ? await findDossierOfPerson(tx, personId) : undefined;
    if (!dossier) return problem('voortraject.dossier-unknown');
    tx.touch(dossier.personId);
    const { facts, regime } = await gatherLawFacts(tx, dossier);
    const questions = questionsOfParticipant(facts.inBelgie === true);
    return ok(explanationView.parse({ own: decideAll(facts, brusselsDay(tx.now), regime, questions), other: null }));
  },
);

const IN_ORDER: readonly VraagNaam[] = Object.values(QUESTION_GROUPS).flat();

function decideAll(facts: Feiten, on: Day, regime: Regime, questions = IN_ORDER): DecisionSet {
  const decided = beslisAlles(facts, on, regime);
  return { on, regime, decisions: questions.map((question) => ({ question, receipt: decided.get(question) ?? null })) };
}
