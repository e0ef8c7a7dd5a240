/** All that other modules may see of arrival. */
import { eraseWithPerson } from '#platform/server/erase.ts';
import { problems } from '../contract/problems.ts';
import { jobs } from './jobs.ts';

export { announceTravel, cancelTravel, recordTravelCancelled } from './travel.ts';
export {
  awaitRegistration,
  recordArrival,
  recordInterestWithdrawn,
  recordRegistrationAwaited,
  reportArrival,
} from './report-arrival.ts';
export { chooseInBrussels, recordRegistration, tellRegistration } from './record-registration.ts';
export { noteOutcome, noteOutcomeByStaff } from './note-outcome.ts';
export { offerHandoverAgain } from './offer-handover.ts';
export { acceptHandover, declineHandover } from './decide-handover.ts';
export { getTravel } from './get-travel.ts';
export { findProcedure, getWindow, tellProcedure } from './procedure.ts';
export { getConnection, listConnections } from './list-connections.ts';
export { getHandover, listHandovers } from './list-handovers.ts';
export { findAgencyPerson } from './agency-person.ts';
export { findArrival, findRegistration, isArrivalBegun } from './store.ts';
export { findHandover, selectHandovers as findHandovers, type Handover } from './store-handovers.ts';
export { noticeSilence, watchHandovers } from './jobs.ts';

export const parts = { name: 'arrival', subscribers: [eraseWithPerson('arrival')], jobs, problems };
