import { ok } from '#kernel/result.ts';
import { read, submit, transact } from '#composition/route.ts';
import { getWindow, tellProcedure } from '#modules/arrival/server/index.ts';
import { getTerms } from '#modules/inburgeringstraject/server/index.ts';
import { findLearningSummary, modulesWithoutLessons } from '#modules/learning/server/index.ts';
import {
  bookIntakeFor,
  decideFeeProof,
  getDossier,
  getFeeClaimOf,
  seeNotice,
  setRoom,
  takeDossier,
} from '#modules/voortraject/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const view = await read(event, getDossier, { dossierId: event.params.id });
  const course = await transact(event, async (tx) =>
    ok(await findLearningSummary(tx, view.card.personId, event.locals.language)),
  );
  const notYet = modulesWithoutLessons(view.path?.modules ?? []);
  const terms = await read(event, getTerms, { dossierId: event.params.id });
  const { claim } = await read(event, getFeeClaimOf, { dossierId: event.params.id });
  const window = await read(event, getWindow, { dossierId: event.params.id });
  return { view, notYet, course: course.ok ? course.value : null, terms, window, claim };
};

export const actions: Actions = {
  take: (event) => submit(event, takeDossier, { dossierId: event.params.id }, `/staff/dossiers/${event.params.id}`),
  book: (event) => submit(event, bookIntakeFor, { dossierId: event.params.id }, `/staff/dossiers/${event.params.id}`),
  room: (event) => submit(event, setRoom, { dossierId: event.params.id }, `/staff/dossiers/${event.params.id}`),
  proof: (event) => submit(event, decideFeeProof, { dossierId: event.params.id }, `/staff/dossiers/${event.params.id}`),
  visa: (event) =>
    submit(event, tellProcedure, { dossierId: event.params.id }, `/staff/dossiers/${event.params.id}#window`),
  seen: (event) => submit(event, seeNotice, { dossierId: event.params.id }, `/staff/dossiers/${event.params.id}`),
};
