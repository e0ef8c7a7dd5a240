// Generated from the migrations by `npm run db:types`; do not edit.
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Int8 = ColumnType<number, number | string | bigint, number | string | bigint>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Numeric = ColumnType<string, number | string, number | string>;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AccessAccount {
  created_at: Timestamp;
  disabled_at: Timestamp | null;
  email_index: Buffer | null;
  email_sealed: Buffer | null;
  id: string;
  language: string;
  name_sealed: Buffer | null;
  oidc_issuer: string | null;
  oidc_subject: string | null;
  organisation_id: string | null;
  person_id: string | null;
  role: string;
}

export interface AccessChallenge {
  account_id: string | null;
  expires_at: Timestamp;
  id: string;
  kind: string;
  payload: Json;
  secret_digest: Buffer;
}

export interface AccessOrganisation {
  channel: string | null;
  code: string | null;
  id: string;
  kind: string;
  name: string;
}

export interface AccessPasskey {
  account_id: string;
  counter: Int8;
  created_at: Timestamp;
  credential_id: string;
  device: string;
  id: string;
  last_used_at: Timestamp | null;
  public_key: Buffer;
  transports: Generated<string[]>;
}

export interface AccessSession {
  account_id: string;
  created_at: Timestamp;
  device: string;
  expires_at: Timestamp;
  id: string;
  last_seen_at: Timestamp;
  pin_hash: Buffer | null;
  pin_tries: Generated<number>;
  revoked_at: Timestamp | null;
  token_digest: Buffer;
  unlock_digest: Buffer | null;
  unlocked_until: Timestamp | null;
}

export interface AccessSignInCode {
  attempts: Generated<number>;
  code_digest: Buffer;
  created_at: Timestamp;
  email_index: Buffer;
  email_sealed: Buffer;
  expires_at: Timestamp;
  id: string;
  invitation_id: string | null;
  purpose: string;
  used_at: Timestamp | null;
}

export interface ArrivalArrival {
  arrived_on: string;
  awaiting_since: Timestamp | null;
  dossier_id: string;
  person_id: string;
  reported_at: Timestamp;
  reported_on: string | null;
  told_by: string;
}

export interface ArrivalHandover {
  decided_at: Timestamp | null;
  decided_by: string | null;
  dossier_id: string;
  due_on: string;
  id: string;
  note_sealed: Buffer | null;
  offered_at: Timestamp;
  organisation_code: string;
  organisation_id: string;
  person_id: string;
  reason: string | null;
  reminded_at: Timestamp | null;
  state: string;
}

export interface ArrivalProcedure {
  dossier_id: string;
  person_id: string;
  recorded_at: Timestamp;
  recorded_by: string | null;
  told_by: string;
  told_sealed: Buffer;
}

export interface ArrivalRegistration {
  brussels_choice: string | null;
  dossier_id: string;
  municipality_sealed: Buffer | null;
  person_id: string;
  receipt: Json;
  recorded_at: Timestamp;
  recorded_by: string | null;
  region: string;
  registered_on: string;
  routing: string;
  told_by: string;
}

export interface ArrivalTravel {
  announced_at: Timestamp;
  cancel_reason: string | null;
  cancelled_at: Timestamp | null;
  dossier_id: string;
  id: string;
  person_id: string;
  planned_on: string;
  told_by: string;
}

export interface AssessmentAnswer {
  at: Timestamp;
  item: string;
  option: string;
  person_id: string;
  sitting_id: string;
}

export interface AssessmentCompletion {
  completed: boolean;
  decided_at: Timestamp;
  dossier_id: string;
  id: string;
  person_id: string;
  receipt: Json;
  regime: string;
}

export interface AssessmentSitting {
  dossier_id: string;
  finished_at: Timestamp | null;
  form: Json | null;
  id: string;
  outcome: string | null;
  percent: number | null;
  person_id: string;
  points: number | null;
  questions: number | null;
  receipt: Json | null;
  recorded_by: string | null;
  seed: string | null;
  started_at: Timestamp;
}

export interface ClassroomAttendance {
  live_lesson_id: string;
  percent: number;
  person_id: string;
  recorded_at: Timestamp;
  recorded_by: string | null;
}

export interface ClassroomAttendanceShare {
  at: Timestamp;
  group_id: string;
  percent: Numeric;
  person_id: string;
}

export interface ClassroomCourseGroup {
  counsellor_id: string | null;
  created_at: Timestamp;
  ends_on: string | null;
  id: string;
  language: string;
  name: string;
  starts_on: string;
  teacher_id: string;
}

export interface ClassroomJudgement {
  at: Timestamp;
  group_id: string;
  id: string;
  judged_by: string | null;
  person_id: string;
  value: string;
}

export interface ClassroomLiveLesson {
  cancelled_at: Timestamp | null;
  group_id: string;
  id: string;
  minutes: number;
  starts_at: Timestamp;
  time_zone: string;
  title: string;
  wall_start: string;
}

export interface ClassroomMembership {
  group_id: string;
  person_id: string;
  since: Timestamp;
  until: Timestamp | null;
}

export interface ContentCourseFile {
  bytes: Buffer;
  sha256: string;
}

export interface ContentCourseVersion {
  digest: string;
  errors: number;
  files: Json;
  lessons: Json;
  quiz: string;
  registered_at: Timestamp;
  warnings: number;
}

export interface ContentPublication {
  act: string;
  at: Timestamp;
  decided_by: string | null;
  digest: string;
  note: string;
  number: Generated<Int8>;
}

export interface CredentialProof {
  code: string;
  completed_on: string;
  credential: Json | null;
  dossier_id: string;
  id: string;
  intended_at: Timestamp;
  issued_at: Timestamp | null;
  kind: string;
  language: string;
  modules: Json;
  occurred_at: Timestamp;
  pdf_sealed: Buffer | null;
  pdf_sha256: Buffer | null;
  period_from: string;
  person_id: string;
  receipt: Json;
  regime: string;
  revoke_reason: string | null;
  revoked_at: Timestamp | null;
  revoked_by: string | null;
  rule_version: string;
}

export interface CredentialVerificationKey {
  controller: string;
  kid: string;
  public_multibase: string;
  since: Timestamp;
  until: Timestamp | null;
}

export interface InburgeringstrajectAanmelding {
  dossier_id: string;
  id: string;
  on_day: string;
  person_id: string;
  receipt: Json;
  recorded_at: Timestamp;
  recorded_by: string | null;
  within_term: boolean;
}

export interface InburgeringstrajectCircumstances {
  facts_sealed: Buffer;
  person_id: string;
  recorded_at: Timestamp;
  recorded_by: string | null;
  trajectory_id: string;
}

export interface InburgeringstrajectDecision {
  decided_at: Timestamp;
  decided_by: string | null;
  decided_on: string;
  id: string;
  outcome: string;
  person_id: string;
  question: string;
  receipt: Json;
  trajectory_id: string;
}

export interface InburgeringstrajectExemptionTest {
  dossier_id: string;
  general: Numeric;
  id: string;
  on_day: string;
  passed: boolean;
  person_id: string;
  receipt: Json;
  recorded_at: Timestamp;
  recorded_by: string | null;
  sokkel: Numeric;
}

export interface InburgeringstrajectOpschorting {
  from_day: string;
  id: string;
  person_id: string;
  reason_sealed: Buffer | null;
  receipt: Json;
  recorded_at: Timestamp;
  recorded_by: string | null;
  trajectory_id: string;
  until_day: string | null;
}

export interface InburgeringstrajectPillar {
  person_id: string;
  pillar: string;
  state: Generated<string>;
  trajectory_id: string;
}

export interface InburgeringstrajectTrajectory {
  dossier_id: string;
  handover_id: string;
  id: string;
  opened_at: Timestamp;
  opened_by: string | null;
  opened_on: string;
  organisation_id: string;
  person_id: string;
  receipt: Json;
}

export interface LearningEnrolment {
  closed_at: Timestamp | null;
  dossier_id: string;
  heard_at: Timestamp | null;
  modules: string[];
  opened_at: Timestamp;
  person_id: string;
  started_at: Timestamp | null;
}

export interface LearningObservation {
  change_id: Generated<Int8>;
  content_version: string;
  exercise: string | null;
  id: string;
  kind: string;
  lesson: string;
  person_id: string;
  phone_at: Timestamp;
  received_at: Timestamp;
  response: Json | null;
  score: number | null;
  screen: string | null;
  skew_ms: Generated<Int8>;
}

export interface LearningPageReport {
  about: string;
  answer_sealed: Buffer | null;
  answered_at: Timestamp | null;
  content_version: string;
  id: string;
  language: string;
  lesson: string;
  person_id: string;
  reported_at: Timestamp;
  screen: string;
  state: Generated<string>;
  text_version: string;
  words_sealed: Buffer | null;
}

export interface LearningProgress {
  finished_at: Timestamp | null;
  lesson: string;
  person_id: string;
  revision: number;
  score: number | null;
  state: Json;
  steps_done: number;
  steps_total: number;
  updated_at: Timestamp;
}

export interface LearningWordCard {
  base: Json | null;
  begun_at: Timestamp;
  card: Json;
  due_at: Timestamp;
  person_id: string;
  word: string;
}

export interface LearningWordReview {
  id: string;
  person_id: string;
  rating: string;
  received_at: Timestamp;
  reviewed_at: Timestamp;
  word: string;
}

export interface LearningWriting {
  exercise: string | null;
  id: string;
  lesson: string;
  person_id: string;
  reader: string;
  replied_by: string | null;
  reply_sealed: Buffer | null;
  screen: string | null;
  seen_at: Timestamp | null;
  text_sealed: Buffer;
  written_at: Timestamp;
}

export interface LedgerFact {
  dossier_id: string | null;
  id: string;
  occurred_at: Timestamp;
  payload: Generated<Json>;
  person_id: string | null;
  recorded_at: Timestamp;
  recorded_by: string | null;
  sequence: Generated<Int8>;
  type: string;
}

export interface ParticipantContactPreference {
  channel: Generated<string>;
  display: Generated<string>;
  hours_from: string;
  hours_to: string;
  person_id: string;
  safe_to_write: boolean;
  updated_at: Timestamp;
}

export interface ParticipantDiscreetCountry {
  country: string;
  decided_at: Timestamp;
  decided_by: string | null;
  end_reason: string | null;
  ended_at: Timestamp | null;
  ended_by: string | null;
  from_day: string;
  id: string;
  reason: string;
  until_day: string | null;
}

export interface ParticipantDraftAnswer {
  answered_at: Timestamp;
  person_id: string;
  question: string;
  sealed: Buffer;
}

export interface ParticipantHouseholdMember {
  adult: boolean;
  ended_at: Timestamp | null;
  household_id: string;
  name_sealed: Buffer | null;
  person_id: string;
  relation: string;
  since: Timestamp;
  told_by: string;
}

export interface ParticipantNameForm {
  family_sealed: Buffer;
  given_sealed: Buffer;
  id: string;
  kind: string;
  person_id: string;
  recorded_at: Timestamp;
  since: Timestamp;
  source: string;
}

export interface ParticipantPerson {
  birth_date_sealed: Buffer | null;
  country_of_stay: string | null;
  created_at: Timestamp;
  destination: Generated<string>;
  language: string;
  nationality: string | null;
  person_id: string;
  time_zone: string | null;
  updated_at: Timestamp;
}

export interface ParticipantReadingPreference {
  contrast: string;
  person_id: string;
  size: string;
  spacing: string;
  updated_at: Timestamp;
}

export interface PlatformAttempt {
  bucket: string;
  count: number;
  key: Buffer;
  window_start: Timestamp;
}

export interface PlatformAuditEntry {
  account_id: string | null;
  action: string;
  at: Timestamp;
  correlation_id: string;
  id: Generated<Int8>;
  organisation_id: string | null;
  outcome: string;
  person_id: string | null;
  role: string;
  written_in: Generated<string>;
}

export interface PlatformAuditSeal {
  digest: Buffer;
  entries: number;
  from_transaction: string;
  number: Int8;
  previous: Buffer;
  sealed_at: Timestamp;
  to_transaction: string;
}

export interface PlatformDataKey {
  created_at: Timestamp;
  subject_id: string;
  wrapped: Buffer;
}

export interface PlatformDevelopmentMail {
  body: string;
  id: string;
  received_at: Timestamp;
  recipient: string;
  subject: string;
}

export interface PlatformJob {
  attempts: number | null;
  created_at: Timestamp | null;
  dead: boolean | null;
  failed: boolean | null;
  id: string | null;
  max_attempts: number | null;
  run_at: Timestamp | null;
  task: string | null;
}

export interface PlatformMail {
  created_at: Timestamp;
  id: string;
  language: string;
  sealed: Buffer | null;
  sent_at: Timestamp | null;
  subject_id: string;
  template: string;
}

export interface PlatformSetting {
  name: string;
  value: Json;
}

export interface PlatformVisibility {
  basis: string;
  grantee_id: string;
  person_id: string;
  since: Timestamp;
  until: Timestamp | null;
}

export interface ReferralInvitation {
  accepted_at: Timestamp | null;
  accepted_by: string | null;
  channel: string;
  email_index: Buffer | null;
  email_sealed: Buffer | null;
  id: string;
  invited_by: string | null;
  language: string;
  name_sealed: Buffer | null;
  organisation_id: string | null;
  person_id: string;
  purpose: string;
  sent_at: Timestamp;
  token_digest: Buffer;
}

export interface ReferralSource {
  channel: string;
  occurred_at: Timestamp;
  organisation_id: string | null;
  person_id: string;
  recorded_at: Timestamp;
}

export interface ReferralStatusMark {
  at: Timestamp;
  id: string;
  kind: string;
  organisation_id: string | null;
  person_id: string;
  reason: string | null;
  recorded_by: string | null;
}

export interface ReportingCohort {
  course_end: string;
  course_start: string;
  id: string;
  number: number;
  sources: string[];
}

export interface ReportingCohortMember {
  cohort_id: string;
  dossier_id: string;
  enrolled: boolean;
  not_started: boolean;
  not_started_reason: string | null;
  person_id: string;
  position: number;
  refused: Generated<Json>;
  source: string | null;
}

export interface ReportingContradiction {
  expected: string;
  id: string;
  kind: string;
  message: string;
  place: string;
  position: number;
  printed: string;
  replay_id: string;
}

export interface ReportingReplay {
  cohort_ids: string[];
  id: string;
  replayed_at: Timestamp;
  snapshot_on: string | null;
  source: string | null;
  targets: Json;
}

export interface VoortrajectAgreement {
  document_id: string | null;
  dossier_id: string;
  id: string;
  language: string;
  person_id: string;
  signed_at: Timestamp;
  signed_name_sealed: Buffer;
  version: string;
}

export interface VoortrajectDocument {
  created_at: Timestamp;
  dossier_id: string;
  id: string;
  kind: string;
  person_id: string;
  sealed: Buffer;
  sha256: Buffer;
}

export interface VoortrajectDossier {
  counsellor_id: string | null;
  erased_at: Timestamp | null;
  id: string;
  last_heard_at: Timestamp | null;
  number: string;
  opened_at: Timestamp;
  person_id: string;
  profile: string;
  regime: string;
  retention_from: Timestamp | null;
  state: Json;
  status: string;
  status_since: Timestamp;
  stop_reason: string | null;
}

export interface VoortrajectFeeClaim {
  claimed_at: Timestamp;
  decided_at: Timestamp | null;
  decided_by: string | null;
  dossier_id: string;
  ground_sealed: Buffer;
  id: string;
  person_id: string;
  proof: string | null;
}

export interface VoortrajectIntakeBooking {
  booked_at: Timestamp;
  cancelled_at: Timestamp | null;
  dossier_id: string;
  id: string;
  person_id: string;
  reminded_at: Timestamp | null;
  slot_id: string;
}

export interface VoortrajectIntakeRecord {
  alone: boolean;
  answers_sealed: Buffer;
  dossier_id: string;
  held_at: Timestamp;
  held_by: string | null;
  id: string;
  outcome: string;
  person_id: string;
  reason_sealed: Buffer | null;
  recorded_at: Timestamp;
}

export interface VoortrajectIntakeRoom {
  set_at: Timestamp;
  slot_id: string;
  url: string;
}

export interface VoortrajectIntakeSlot {
  counsellor_id: string;
  created_at: Timestamp;
  id: string;
  minutes: number;
  starts_at: Timestamp;
  withdrawn_at: Timestamp | null;
}

export interface VoortrajectLearningPath {
  dossier_id: string;
  form: string;
  id: string;
  modules: string[];
  person_id: string;
  proposal: Json;
  reason_sealed: Buffer | null;
  set_at: Timestamp;
  set_by: string | null;
}

export interface VoortrajectSignal {
  dossier_id: string;
  due: Timestamp | null;
  id: string;
  kind: string;
  person_id: string;
  resolved_at: Timestamp | null;
  since: Timestamp;
}

export interface VoortrajectStopNote {
  dossier_id: string;
  id: string;
  note_sealed: Buffer;
  person_id: string;
  written_at: Timestamp;
  written_by: string | null;
}

export interface DB {
  "access.account": AccessAccount;
  "access.challenge": AccessChallenge;
  "access.organisation": AccessOrganisation;
  "access.passkey": AccessPasskey;
  "access.session": AccessSession;
  "access.sign_in_code": AccessSignInCode;
  "arrival.arrival": ArrivalArrival;
  "arrival.handover": ArrivalHandover;
  "arrival.procedure": ArrivalProcedure;
  "arrival.registration": ArrivalRegistration;
  "arrival.travel": ArrivalTravel;
  "assessment.answer": AssessmentAnswer;
  "assessment.completion": AssessmentCompletion;
  "assessment.sitting": AssessmentSitting;
  "classroom.attendance": ClassroomAttendance;
  "classroom.attendance_share": ClassroomAttendanceShare;
  "classroom.course_group": ClassroomCourseGroup;
  "classroom.judgement": ClassroomJudgement;
  "classroom.live_lesson": ClassroomLiveLesson;
  "classroom.membership": ClassroomMembership;
  "content.course_file": ContentCourseFile;
  "content.course_version": ContentCourseVersion;
  "content.publication": ContentPublication;
  "credential.proof": CredentialProof;
  "credential.verification_key": CredentialVerificationKey;
  "inburgeringstraject.aanmelding": InburgeringstrajectAanmelding;
  "inburgeringstraject.circumstances": InburgeringstrajectCircumstances;
  "inburgeringstraject.decision": InburgeringstrajectDecision;
  "inburgeringstraject.exemption_test": InburgeringstrajectExemptionTest;
  "inburgeringstraject.opschorting": InburgeringstrajectOpschorting;
  "inburgeringstraject.pillar": InburgeringstrajectPillar;
  "inburgeringstraject.trajectory": InburgeringstrajectTrajectory;
  "learning.enrolment": LearningEnrolment;
  "learning.observation": LearningObservation;
  "learning.page_report": LearningPageReport;
  "learning.progress": LearningProgress;
  "learning.word_card": LearningWordCard;
  "learning.word_review": LearningWordReview;
  "learning.writing": LearningWriting;
  "ledger.fact": LedgerFact;
  "participant.contact_preference": ParticipantContactPreference;
  "participant.discreet_country": ParticipantDiscreetCountry;
  "participant.draft_answer": ParticipantDraftAnswer;
  "participant.household_member": ParticipantHouseholdMember;
  "participant.name_form": ParticipantNameForm;
  "participant.person": ParticipantPerson;
  "participant.reading_preference": ParticipantReadingPreference;
  "platform.attempt": PlatformAttempt;
  "platform.audit_entry": PlatformAuditEntry;
  "platform.audit_seal": PlatformAuditSeal;
  "platform.data_key": PlatformDataKey;
  "platform.development_mail": PlatformDevelopmentMail;
  "platform.job": PlatformJob;
  "platform.mail": PlatformMail;
  "platform.setting": PlatformSetting;
  "platform.visibility": PlatformVisibility;
  "referral.invitation": ReferralInvitation;
  "referral.source": ReferralSource;
  "referral.status_mark": ReferralStatusMark;
  "reporting.cohort": ReportingCohort;
  "reporting.cohort_member": ReportingCohortMember;
  "reporting.contradiction": ReportingContradiction;
  "reporting.replay": ReportingReplay;
  "voortraject.agreement": VoortrajectAgreement;
  "voortraject.document": VoortrajectDocument;
  "voortraject.dossier": VoortrajectDossier;
  "voortraject.fee_claim": VoortrajectFeeClaim;
  "voortraject.intake_booking": VoortrajectIntakeBooking;
  "voortraject.intake_record": VoortrajectIntakeRecord;
  "voortraject.intake_room": VoortrajectIntakeRoom;
  "voortraject.intake_slot": VoortrajectIntakeSlot;
  "voortraject.learning_path": VoortrajectLearningPath;
  "voortraject.signal": VoortrajectSignal;
  "voortraject.stop_note": VoortrajectStopNote;
}
