import { z } from 'zod';
import type { Besluit } from '#law/beslissingen.ts';
import { TRAVEL_STEPS } from '../domain/travel-step.ts';

const day = z.string();
const reason = z.object({
  regel: z.string(),
  artikel: z.string(),
  voldaan: z.boolean().nullable(),
  waarden: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const organisation = z.object({ code: z.string(), name: z.string() });

/** What the participant sees of their own journey. */
export const travelView = z.object({
  step: z.enum(TRAVEL_STEPS),
  today: day,
  plannedOn: day.nullable(),
  arrivedOn: day.nullable(),
  /** Null once the person went to the municipality. */
  reportBy: day.nullable(),
  reportedOn: day.nullable(),
  signUpBy: day.nullable(),
  registeredOn: day.nullable(),
  municipality: z.string().nullable(),
  region: z.string().nullable(),
  routing: z.string().nullable(),
  reasons: z.array(reason),
  organisation: organisation.nullable(),
  dueOn: day.nullable(),
});

const step = z.object({
  dossierId: z.string(),
  number: z.string(),
  name: z.string(),
  ownName: z.string().nullable(),
  status: z.string(),
  plannedOn: day.nullable(),
  arrivedOn: day.nullable(),
  reportedOn: day.nullable(),
  registeredOn: day.nullable(),
  routing: z.string().nullable(),
  organisation: z.string().nullable(),
  /** The day that matters now, and whether it has passed. */
  due: day.nullable(),
  late: z.boolean(),
});

/** The counsellor's list of everybody between the course and the regular trajectory. */
export const connectionsView = z.object({ today: day, rows: z.array(step) });

/** One of them, with what can be recorded on their word. */
export const connectionView = z.object({
  ...step.shape,
  today: day,
  stopped: z.boolean(),
  profile: z.string(),
  municipality: z.string().nullable(),
  region: z.string().nullable(),
  signUpBy: day.nullable(),
  reasons: z.array(reason),
  organisations: z.array(organisation),
  canOffer: z.boolean(),
  canRegister: z.boolean(),
  handovers: z.array(
    z.object({ organisation: z.string(), offeredOn: day, dueOn: day, state: z.string(), reason: z.string().nullable(), note: z.string().nullable() }),
  ),
  outcomes: z.array(z.object({ outcome: z.string(), on: day })),
}); // prettier-ignore

/** An agency's list: what waits for an answer, what it took on, what it did not. */
export const agencyListView = z.object({
  today: day,
  offered: z.array(
    z.object({ handoverId: z.string(), name: z.string(), ownName: z.string().nullable(), number: z.string(), municipality: z.string(), offeredOn: day, dueOn: day, daysLeft: z.number() }),
  ),
  accepted: z.array(
    z.object({ handoverId: z.string(), name: z.string(), ownName: z.string().nullable(), number: z.string(), municipality: z.string(), acceptedOn: day, signUpBy: day }),
  ),
  closed: z.array(z.object({ handoverId: z.string(), state: z.string(), reason: z.string().nullable(), decidedOn: day })),
}); // prettier-ignore

export const preparationView = z.object({
  form: z.string().nullable(),
  modules: z.array(z.object({ id: z.string(), finished: z.number(), required: z.number() })),
  lessonsFinished: z.number(),
  lessonsRequired: z.number(),
  attendance: z.number().nullable(),
  participation: z.string().nullable(),
  quiz: z.object({ outcome: z.string(), percent: z.number().nullable() }).nullable(),
  completedOn: day.nullable(),
  proofCode: z.string().nullable(),
  lastActiveOn: day.nullable(),
});

/** All that an agency sees of a person it was offered: preparation, languages and needs; no conversations (K06, P03). */
export const agencyPersonView = z.object({
  personId: z.string(),
  dossierId: z.string(),
  number: z.string(),
  profile: z.string(),
  status: z.string(),
  name: z.string(),
  ownName: z.string().nullable(),
  nameForms: z.array(z.object({ kind: z.string(), name: z.string(), source: z.string() })),
  language: z.string(),
  otherLanguages: z.string().nullable(),
  nationality: z.string().nullable(),
  hours: z.object({ from: z.string(), to: z.string() }),
  safeToWrite: z.boolean(),
  /** Only once the agency has taken the person on. */
  email: z.string().nullable(),
  arrivedOn: day.nullable(),
  registeredOn: day.nullable(),
  municipality: z.string().nullable(),
  signUpBy: day.nullable(),
  reasons: z.array(reason),
  preparation: preparationView,
  needs: z.object({ reading: z.string(), digitalSkills: z.string(), device: z.string(), selfDirection: z.string(), schooling: z.string(), diploma: z.boolean() }).nullable(),
  /** The receipt of the law; an advice on the first talk, never a decision (M07). */
  advice: z.custom<Besluit<'advies-na-aankomst'>>(),
}); // prettier-ignore
export type AgencyPersonView = z.infer<typeof agencyPersonView>;

export const handoverView = z.object({
  today: day,
  handoverId: z.string(),
  state: z.string(),
  offeredOn: day,
  dueOn: day,
  reason: z.string().nullable(),
  /** Null once the agency sees the person no more. */
  person: agencyPersonView.nullable(),
});
