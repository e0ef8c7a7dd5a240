-- What a report was replayed from, and which persons belong to which cohort. The figures themselves are counted from the
-- ledger each time; nothing is kept twice.
create schema reporting;
grant usage on schema reporting to vooraf_app;

-- A printed report that was replayed. A file that differs is another replay; the newest is the one that is reported.
create table reporting.replay (
  id uuid primary key,
  source text,
  snapshot_on date,
  cohort_ids uuid[] not null,
  targets jsonb not null,
  replayed_at timestamptz not null
);

-- A pilot as one file prints it. The same pilot in two files that agree about it is one cohort.
create table reporting.cohort (
  id uuid primary key,
  number integer not null,
  course_start date not null,
  course_end date not null,
  -- Ways of referral in the order they are printed, also those that brought nobody.
  sources text[] not null
);

create table reporting.cohort_member (
  dossier_id uuid primary key,
  person_id uuid not null,
  cohort_id uuid not null,
  position integer not null,
  enrolled boolean not null,
  -- As printed: the way of referral, and why somebody did not start. No free text about a person is printed there.
  source text,
  not_started boolean not null,
  not_started_reason text,
  -- What the table of moves refused, by the kind of statement: never forced, always told.
  refused jsonb not null default '[]'
);
create index on reporting.cohort_member (cohort_id, position);
create index on reporting.cohort_member (person_id);

-- Places in the source that cannot both be right, as printed.
create table reporting.contradiction (
  replay_id uuid not null references reporting.replay (id),
  position integer not null,
  id text not null,
  place text not null,
  kind text not null,
  printed text not null,
  expected text not null,
  message text not null,
  primary key (replay_id, position)
);

-- Few people make many figures about one person: coordinators and the platform itself only.
alter table reporting.replay enable row level security;
alter table reporting.cohort enable row level security;
alter table reporting.cohort_member enable row level security;
alter table reporting.contradiction enable row level security;
create policy figures on reporting.replay to vooraf_app using (platform.role() in ('system', 'coordinator'));
create policy figures on reporting.cohort to vooraf_app using (platform.role() in ('system', 'coordinator'));
create policy figures on reporting.cohort_member to vooraf_app using (platform.role() in ('system', 'coordinator'));
create policy figures on reporting.contradiction to vooraf_app using (platform.role() in ('system', 'coordinator'));
grant select, insert, update on reporting.replay to vooraf_app;
grant select, insert on reporting.cohort, reporting.cohort_member, reporting.contradiction to vooraf_app;
