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

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

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

export interface VoortrajectDossier {
  counsellor_id: string | null;
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

export interface DB {
  "ledger.fact": LedgerFact;
  "platform.attempt": PlatformAttempt;
  "platform.audit_entry": PlatformAuditEntry;
  "platform.audit_seal": PlatformAuditSeal;
  "platform.data_key": PlatformDataKey;
  "platform.development_mail": PlatformDevelopmentMail;
  "platform.job": PlatformJob;
  "platform.mail": PlatformMail;
  "platform.setting": PlatformSetting;
  "platform.visibility": PlatformVisibility;
  "voortraject.dossier": VoortrajectDossier;
}
