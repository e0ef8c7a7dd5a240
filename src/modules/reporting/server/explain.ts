import { z } from 'zod';
import { brusselsDay, type Day } from '#kernel/dates.ts';
import { ok, problem } from '#kernel/result.ts';
import { beslisAlles } from '#law/alles.ts';
import type { VraagNaam } from '#law/beslissingen.ts';
import { rekendag } from '#law/kern/regimes.ts';
import { findDossier, findDossierOfPerson } from '#modules/voortraject/server/index.ts';
import { useCase } from '#platform/server/use-case.ts';
import { explainInput, explanationView, type DecisionSet } from '../contract/explanation.ts';
import { isPast } from '../domain/past-questions.ts';
import { QUESTION_GROUPS, questionsOfParticipant } from '../domain/question-groups.ts';
import { gatherLawFacts, type LawFacts } from './law-facts.ts';

/** Why? Every question of the law, answered with what is known of a dossier; beside it, when asked, another regime or day (Y07). */
export const explainDossier = useCase(
  { name: 'reporting.explain-dossier', roles: ['counsellor', 'coordinator'], input: explainInput, kind: 'read' },
  async (tx, { dossierId, on, regime }) => {
    const dossier = await findDossier(tx, dossierId);
    if (!dossier) return problem('voortraject.dossier-unknown');
    tx.touch(dossier.personId);
    const known = await gatherLawFacts(tx, dossier);
    const today = brusselsDay(tx.now);
    const differs = (regime ?? known.regime) !== known.regime || (on ?? today) !== today;
    return ok(
      explanationView.parse({
        own: decideAll(known, today),
        other: differs ? decideAll({ ...known, regime: regime ?? known.regime }, today, { on }) : null,
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
    const known = await gatherLawFacts(tx, dossier);
    const questions = questionsOfParticipant(known.facts.inBelgie === true);
    return ok(explanationView.parse({ own: decideAll(known, brusselsDay(tx.now), { questions }), other: null }));
  },
);

const IN_ORDER: readonly VraagNaam[] = Object.values(QUESTION_GROUPS).flat();

interface Asked {
  /** A day to judge everything on, also what is past; left out: today, and for what is past the day that mattered. */
  readonly on?: Day | undefined;
  readonly questions?: readonly VraagNaam[];
}

/** Every question, each with the facts of the moment that mattered to it. */
function decideAll(
  { facts, regime, past }: LawFacts,
  today: Day,
  { on, questions = IN_ORDER }: Asked = {},
): DecisionSet {
  const now = beslisAlles(facts, on ?? today, regime);
  const then = beslisAlles(past.facts, on ?? rekendag(past.moment.on, regime), regime);
  return {
    on: on ?? today,
    regime,
    decisions: questions.map((question) =>
      isPast(question, past.milestones)
        ? { question, past: past.moment, receipt: then.get(question) ?? null }
        : { question, past: null, receipt: now.get(question) ?? null },
    ),
  };
}
