import { z } from 'zod';
import { RESULTATEN, STATUTEN } from '#law/feiten/traject.ts';

const day = z.iso.date({ error: 'platform.field-date' }).optional();
/** Empty: not known. */
const yesNo = z.union([z.boolean(), z.enum(['yes', 'no']).transform((answer) => answer === 'yes')]).optional();

/** What the agency tells about a person, under the names of the law's facts. What stays empty is not known. */
export const circumstancesInput = z.object({
  trajectoryId: z.uuid(),
  statuut: z.enum(STATUTEN).optional(),
  werkt: yesNo,
  studeert: yesNo,
  magWerken: yesNo,
  arbeidsongeschikt: yesNo,
  pensioenleeftijdBereikt: yesNo,
  contractGetekendOp: day,
  nt2EindeVoorzienOp: day,
  vdabIngeschrevenOp: day,
  resultaatMaatschappelijkeOrientatie: z.enum(RESULTATEN).optional(),
  nt2Resultaat: z.enum(RESULTATEN).optional(),
  pntVoldaan: yesNo,
});
export type Circumstances = Omit<z.output<typeof circumstancesInput>, 'trajectoryId'>;
