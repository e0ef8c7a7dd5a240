-- The platform's own schemas, the second wall (row-level security) and the append-only ledger and audit trail.
do $$
begin
  if not exists (select from pg_roles where rolname = 'vooraf_app') then
    create role vooraf_app nologin;
  end if;
  if current_user <> 'vooraf_app' and not pg_has_role(current_user, 'vooraf_app', 'member') then
    execute format('grant vooraf_app to %I', current_user);
  end if;
end $$;

create schema platform;
create schema ledger;
grant usage on schema platform, ledger to vooraf_app;

-- Who acts in this transaction; set by withTx, empty outside it.
create function platform.role() returns text language sql stable
  return coalesce(current_setting('vooraf.role', true), '');
create function platform.account() returns uuid language sql stable
  return nullif(current_setting('vooraf.account', true), '')::uuid;
create function platform.person() returns uuid language sql stable
  return nullif(current_setting('vooraf.person', true), '')::uuid;
create function platform.organisation() returns uuid language sql stable
  return nullif(current_setting('vooraf.organisation', true), '')::uuid;

-- Who, besides the person and the agency's counsellors, may see a person: a teacher, a receiving agency, an auditor of a file.
create table platform.visibility (
  person_id uuid not null,
  grantee_id uuid not null,
  basis text not null,
  since timestamptz not null,
  until timestamptz,
  primary key (person_id, grantee_id, basis)
);
create index on platform.visibility (grantee_id, person_id) where until is null;
grant select, insert, update on platform.visibility to vooraf_app;

create function platform.sees(person uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select case platform.role()
    when 'system' then true
    when 'counsellor' then true
    when 'coordinator' then true
    when 'participant' then person = platform.person()
    when 'teacher' then exists (
      select from platform.visibility v
      where v.person_id = person and v.grantee_id = platform.account() and v.until is null)
    when 'agency' then exists (
      select from platform.visibility v
      where v.person_id = person and v.grantee_id = platform.organisation() and v.until is null)
    else false
  end
$$;

-- One line per table that holds something of a person: rows are seen and written only by who may see that person.
create procedure platform.protect(target regclass, person_column name) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy sees_person on %s to vooraf_app using (platform.sees(%I)) with check (platform.sees(%I))',
    target, person_column, person_column);
end $$;

-- Facts: appended, never changed. The role of the application has no right to update or delete them.
create table ledger.fact (
  id uuid primary key,
  sequence bigint generated always as identity unique,
  type text not null check (type ~ '^[a-z-]+\.[a-z0-9-]+\.v[0-9]+$'),
  person_id uuid,
  dossier_id uuid,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  payload jsonb not null default '{}'
);
create index on ledger.fact (dossier_id, sequence);
create index on ledger.fact (person_id, sequence);
create index on ledger.fact (type, sequence);
alter table ledger.fact enable row level security;
create policy reads on ledger.fact for select to vooraf_app
  using (platform.role() = 'system' or (person_id is null and platform.role() in ('counsellor', 'coordinator')) or platform.sees(person_id));
create policy appends on ledger.fact for insert to vooraf_app with check (platform.role() <> '');
grant select, insert on ledger.fact to vooraf_app;

-- Audit rows: written with the change they describe, sealed later into a chain of digests.
create table platform.audit_entry (
  id bigint generated always as identity primary key,
  written_in xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  role text not null,
  account_id uuid,
  organisation_id uuid,
  action text not null,
  person_id uuid,
  outcome text not null,
  correlation_id uuid not null
);
create index on platform.audit_entry (person_id, id);
create index on platform.audit_entry (written_in);
alter table platform.audit_entry enable row level security;
create policy reads on platform.audit_entry for select to vooraf_app
  using (platform.role() in ('system', 'auditor') or person_id = platform.person());
create policy appends on platform.audit_entry for insert to vooraf_app with check (true);
grant select, insert on platform.audit_entry to vooraf_app;

create table platform.audit_seal (
  number bigint primary key,
  sealed_at timestamptz not null,
  -- Rows written in transactions [from_transaction, to_transaction) belong to this seal.
  from_transaction xid8 not null,
  to_transaction xid8 not null,
  entries integer not null,
  previous bytea not null,
  digest bytea not null
);
grant select, insert on platform.audit_seal to vooraf_app;

-- Data keys, wrapped by the master key. Deleting one makes everything sealed with it unreadable for ever.
create table platform.data_key (
  subject_id uuid primary key,
  wrapped bytea not null,
  created_at timestamptz not null
);
grant select, insert on platform.data_key to vooraf_app;

-- Mail on its way out. What it says is sealed, and emptied once it is sent.
create table platform.mail (
  id uuid primary key,
  subject_id uuid not null,
  template text not null,
  language text not null,
  sealed bytea,
  created_at timestamptz not null,
  sent_at timestamptz
);
alter table platform.mail enable row level security;
create policy writes on platform.mail to vooraf_app using (platform.role() = 'system') with check (true);
grant select, insert, update on platform.mail to vooraf_app;

-- Development only: mails that would have left by SMTP.
create table platform.development_mail (
  id uuid primary key,
  received_at timestamptz not null,
  recipient text not null,
  subject text not null,
  body text not null
);
grant select, insert, delete on platform.development_mail to vooraf_app;

-- Counting of attempts at what can be guessed; the key is a digest, never the address itself.
create table platform.attempt (
  bucket text not null,
  key bytea not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (bucket, key, window_start)
);
grant select, insert, update, delete on platform.attempt to vooraf_app;

-- The queue lives in its own schema; the application adds jobs in its transaction through this door only.
create function platform.add_job(task text, payload jsonb, run_at timestamptz, job_key text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform graphile_worker.add_job(task, payload::json, run_at => run_at, job_key => job_key, max_attempts => 8);
end $$;
revoke all on function platform.add_job from public;
grant execute on function platform.add_job to vooraf_app;

create view platform.job as
  select j.id::text as id, j.task_identifier as task, j.attempts, j.max_attempts, j.run_at, j.created_at,
         (j.attempts >= j.max_attempts and j.locked_at is null) as dead,
         j.last_error is not null as failed
  from graphile_worker.jobs j;
grant select on platform.job to vooraf_app;

create function platform.retry_job(job text) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  perform graphile_worker.reschedule_jobs(array[job::bigint], run_at => now(), attempts => 0);
  return found;
end $$;
revoke all on function platform.retry_job from public;
grant execute on function platform.retry_job to vooraf_app;

-- Small facts of the installation itself: demonstration data loaded, clock moved in development.
create table platform.setting (
  name text primary key,
  value jsonb not null
);
grant select, insert, update on platform.setting to vooraf_app;
