/** All that other modules may see of voortraject. */
import { problems } from '../contract/problems.ts';
import { renderAgreementJob } from './render-agreement.ts';
import { subscribers } from './subscribers.ts';

export { openDossier, moveDossier, type Opening, type DossierMove } from './move-dossier.ts';
export { findDossier, findDossierOfPerson, listDossiers, type Dossier, type Profile } from './store.ts';
export { assignCounsellor, noteActivity } from './assign-counsellor.ts';
export { raiseSignal, resolveSignal, type NewSignal } from './signals.ts';
export { checkRegistration, register, type RegistrationCheck } from './register.ts';
export { bookIntake, bookSlot, cancelIntake, getIntake, type IntakeView } from './book-intake.ts';
export { listOwnSlots, offerSlots, takeBackSlot, type OwnSlot } from './offer-slots.ts';
export { decideIntake, recordIntake, type IntakeOutcome } from './record-intake.ts';
export { findIntakeRecord, insertSlots, selectFreeSlots as findFreeSlots, type IntakeRecord, type Slot } from './intake-store.ts';
export { findLearningPath, setLearningPath, type LearningPath } from './set-learning-path.ts';
export { downloadAgreement, getAgreement, signAgreement, signFor, type AgreementView } from './sign-agreement.ts';
export { findAgreement, insertDocument, selectDocuments as findDocuments, type StoredDocument } from './agreement-store.ts';
export { getWithdrawal, stop, stopDossier, withdraw, type Stop } from './stop-dossier.ts';
export { getHome, type HomeView } from './view-home.ts';
export { getWorklist, type WorklistView, type WorkRow } from './view-worklist.ts';
export { searchForDossiers, type DossierRow } from './list-dossiers.ts';
export { getDossier, getDossierHead, getMemberToInvite, type DossierHead, type DossierView } from './view-dossier.ts';
export { takeDossier } from './take-dossier.ts';
export { getCandidate, listCandidates, type CandidatesView, type CandidateView } from './list-candidates.ts';
export type { CourseForm, CourseModule } from '../domain/learning-path.ts';
export { STATUSES, STOP_REASONS, type DossierStatus, type StopReason } from '../domain/states.ts';

export const parts = { name: 'voortraject', subscribers, jobs: [renderAgreementJob], problems };
