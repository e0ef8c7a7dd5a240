/** All that other modules may see of participant. */
import { problems } from '../contract/problems.ts';
import { forgetDraftsJob } from './jobs.ts';

export { findPersonCard, findPersonCards, getPersonCard, type PersonCard } from './person-card.ts';
export { ensurePerson, recordNameForm } from './ensure-person.ts';
export { addMember, findHousehold, findTellersOf } from './household.ts';
export { findDraft, finishRegistration } from './finish-registration.ts';
export { addDraftMember, forgetRegistration, getRegistration, removeDraftMember, saveAnswer } from './save-answer.ts';
export { changePreferences, getHousehold, getPreferences, removeHouseholdMember } from './change-household.ts';
export { changeReading, getReading, keepReading } from './reading.ts';
export { adviseDiscreet, changeDisplay, endDiscreetAdvice, findDisplay, getDisplay, listDiscreetCountries, variantFor } from './display.ts'; // prettier-ignore
export { memberInput } from '../contract/registration.ts';
export { findBirthDate, selectNameForms as findNameForms } from './store.ts';
export type { Name } from '../domain/names.ts';
export type { Answers, Relation } from '../domain/registration.ts';
export type { Variant } from '../domain/display.ts';

export const parts = { name: 'participant', jobs: [forgetDraftsJob], problems };
