-- The dossier before arrival: a projection of its facts.
create schema voortraject;
grant usage on schema voortraject to vooraf_app;

create table voortraject.dossier (
  id uuid primary key,
  person_id uuid not null,
  -- A human name for the file, e.g. V-2026-0412.
  number text not null unique,
  -- 'family', 'labour' or 'partner-of-labour' (H12, A13).
  profile text not null,
  regime text not null,
  status text not null,
  state jsonb not null,
  counsellor_id uuid,
  stop_reason text,
  opened_at timestamptz not null,
  status_since timestamptz not null,
  -- Start of the retention clock: set when the dossier stops or the regular trajectory starts.
  retention_from timestamptz,
  last_heard_at timestamptz
);
create index on voortraject.dossier (person_id);
create index on voortraject.dossier (status, status_since);
call platform.protect('voortraject.dossier', 'person_id');
grant select, insert, update on voortraject.dossier to vooraf_app;
create sequence voortraject.dossier_number;
grant usage on sequence voortraject.dossier_number to vooraf_app;
