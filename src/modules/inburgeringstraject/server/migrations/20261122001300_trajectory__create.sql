-- The regular trajectory, from the moment an agency opens it after the hand-over (P01, P11).
create schema inburgeringstraject;
grant usage on schema inburgeringstraject to vooraf_app;

create table inburgeringstraject.trajectory (
  id uuid primary key,
  person_id uuid not null,
  dossier_id uuid not null unique,
  handover_id uuid not null unique,
  organisation_id uuid not null,
  opened_on date not null,
  opened_at timestamptz not null,
  opened_by uuid,
  -- Why it was allowed: rule, version, inputs, reasons.
  receipt jsonb not null
);
create index on inburgeringstraject.trajectory (organisation_id, opened_at);
call platform.protect('inburgeringstraject.trajectory', 'person_id');
grant select, insert on inburgeringstraject.trajectory to vooraf_app;

-- The four pillars (Q01); content and term of each are agreed later in the contract (G08).
create table inburgeringstraject.pillar (
  trajectory_id uuid not null references inburgeringstraject.trajectory (id),
  person_id uuid not null,
  pillar text not null check (pillar in ('mo', 'nt2', 'vdab', 'pnt')),
  state text not null default 'te-bepalen' check (state in ('te-bepalen')),
  primary key (trajectory_id, pillar)
);
call platform.protect('inburgeringstraject.pillar', 'person_id');
grant select, insert on inburgeringstraject.pillar to vooraf_app;

-- Signing up with the agency after arrival (P10). May come before, after or without a hand-over of ours.
create table inburgeringstraject.aanmelding (
  id uuid primary key,
  person_id uuid not null,
  dossier_id uuid not null unique,
  on_day date not null,
  within_term boolean not null,
  receipt jsonb not null,
  recorded_by uuid,
  recorded_at timestamptz not null
);
call platform.protect('inburgeringstraject.aanmelding', 'person_id');
grant select, insert on inburgeringstraject.aanmelding to vooraf_app;

-- The exemption test MO, only in Belgium (M04, M06).
create table inburgeringstraject.exemption_test (
  id uuid primary key,
  person_id uuid not null,
  dossier_id uuid not null,
  on_day date not null,
  general numeric(5, 2) not null check (general between 0 and 100),
  sokkel numeric(5, 2) not null check (sokkel between 0 and 100),
  passed boolean not null,
  receipt jsonb not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  unique (dossier_id, on_day)
);
call platform.protect('inburgeringstraject.exemption_test', 'person_id');
grant select, insert on inburgeringstraject.exemption_test to vooraf_app;
