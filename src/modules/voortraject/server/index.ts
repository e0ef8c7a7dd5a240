/** All that other modules may see of voortraject. */
import { problems } from '../contract/problems.ts';
import { renderAgreementJob } from './render-agreement.ts';
import { eraseJob } from './erase.ts';
import { remindOfIntakesJob } from './remind-of-intake.ts';
import { subscribers } from './subscribers.ts';

export { openDossier, moveDossier, type DossierMove } from './move-dossier.ts';
export { findDossier, findDossierOfPerson, listDossiers, type Dossier, type Profile } from './store.ts';
export { addHouseholdMember } from './add-household-member.ts';
export { assignCounsellor, noteActivity } from './assign-counsellor.ts';
export { raiseSignal, resolveSignal, seeNotice } from './signals.ts';
export { checkRegistration, register } from './register.ts';
export { bookIntake, bookIntakeFor, cancelIntake, getIntake } from './book-intake.ts';
export { setRoom } from './intake-room.ts';
export { erasePerson, listErasures } from './erase.ts';
export { listOwnSlots, offerSlots, takeBackSlot } from './offer-slots.ts';
export { decideIntake, recordIntake } from './record-intake.ts';
export { findIntakeRecord, insertSlots, type IntakeRecord } from './intake-store.ts';
export { findLearningPath, setLearningPath } from './set-learning-path.ts';
export { downloadAgreement, getAgreement, signAgreement, signFor } from './sign-agreement.ts';

export { claimExemption, decideFeeProof, factsOfClaim, findFeeClaim, getFeeClaim, getFeeClaimOf } from './fee-claim.ts';
export { getWithdrawal, stop, stopDossier, withdraw } from './stop-dossier.ts';
export { writeToPerson } from './write-to-person.ts';
export { getHome } from './view-home.ts';
export { getWorklist } from './view-worklist.ts';
export { searchForDossiers } from './list-dossiers.ts';
export { getDossier, getDossierHead, getMemberToInvite, type DossierHead, type DossierView } from './view-dossier.ts';
export { takeDossier } from './take-dossier.ts';
export { getCandidate, listCandidates } from './list-candidates.ts';
export type { CourseForm } from '../domain/learning-path.ts';
export { STATUSES, mayMove, type StopReason } from '../domain/states.ts';

export const parts = {
  name: 'voortraject',
  subscribers,
  jobs: [renderAgreementJob, remindOfIntakesJob, eraseJob],
  problems,
};
