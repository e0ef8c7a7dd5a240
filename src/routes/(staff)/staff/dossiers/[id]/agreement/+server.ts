import { read } from '#composition/route.ts';
import { downloadAgreement } from '#modules/voortraject/server/index.ts';
import { pdfAnswer } from '#modules/voortraject/ui/pdf-answer.ts';
import type { RequestHandler } from './$types';

/** The printed agreement of a dossier, for staff; the reading is recorded. */
export const GET: RequestHandler = async (event) =>
  pdfAnswer(await read(event, downloadAgreement, { dossierId: event.params.id }));
