-- The proof of participation: first the intent with the decision behind it, then, signed outside the transaction, the proof.
create schema credential;
grant usage on schema credential to vooraf_app;

create table credential.proof (
  id uuid primary key,
  -- Stored form of domain/verification-code.ts. A secret of the holder: never in a fact, a job or a log.
  code text not null unique,
  person_id uuid not null,
  dossier_id uuid not null,
  -- Ids of the modules that were followed.
  modules jsonb not null,
  language text not null,
  regime text not null,
  rule_version text not null,
  period_from date not null,
  completed_on date not null,
  -- 'document': printed and mailed. 'record': a fact of before this platform; it can be looked up, nothing was printed.
  kind text not null check (kind in ('document', 'record')),
  -- Why it was granted: the receipt of the rule.
  receipt jsonb not null,
  intended_at timestamptz not null,
  occurred_at timestamptz not null,
  -- Set by the job that signs, together.
  issued_at timestamptz,
  credential jsonb,
  pdf_sha256 bytea,
  pdf_sealed bytea,
  revoked_at timestamptz,
  revoked_by uuid,
  -- Code of domain/revocation.ts.
  revoke_reason text,
  check ((issued_at is null) = (credential is null)),
  check ((pdf_sha256 is null) = (pdf_sealed is null)),
  check (issued_at is null or (kind = 'document') = (pdf_sha256 is not null)),
  check ((revoked_at is null) = (revoke_reason is null))
);
create index on credential.proof (person_id);
create index on credential.proof (dossier_id);
-- One proof in force for what one rule granted to one dossier; a revoked one may be replaced.
create unique index one_proof_in_force on credential.proof (dossier_id, regime, rule_version) where revoked_at is null;
call platform.protect('credential.proof', 'person_id');
grant select, insert, update on credential.proof to vooraf_app;

-- Public keys that proofs were ever signed with: yesterday's proof must verify tomorrow.
create table credential.verification_key (
  -- The verification method that a proof names.
  kid text primary key,
  controller text not null,
  public_multibase text not null,
  since timestamptz not null,
  -- Since when nothing is signed with it any more.
  until timestamptz
);
alter table credential.verification_key enable row level security;
create policy anyone_reads on credential.verification_key for select to vooraf_app using (true);
create policy platform_writes on credential.verification_key to vooraf_app
  using (platform.role() = 'system') with check (platform.role() = 'system');
grant select, insert, update on credential.verification_key to vooraf_app;
