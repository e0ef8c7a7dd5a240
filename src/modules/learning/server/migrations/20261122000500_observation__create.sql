-- What somebody did in a lesson. Observations are the ledger of answers: appended, never changed.
-- The policies here are written out instead of platform.protect: the person's own rows are then recognised once per
-- statement, not by a function call per row (two hundred rows a batch).
create schema learning;
grant usage on schema learning to vooraf_app;

create table learning.enrolment (
  person_id uuid primary key,
  dossier_id uuid not null,
  -- Modules of the learning path, the basic module always among them.
  modules text[] not null,
  opened_at timestamptz not null,
  started_at timestamptz,
  -- When the dossier was last told that something is heard of this person; at most once an hour.
  heard_at timestamptz,
  -- Set when the dossier stops: what was done before still arrives, nothing new does.
  closed_at timestamptz
);
alter table learning.enrolment enable row level security;
create policy sees_person on learning.enrolment to vooraf_app
  using (person_id = (select platform.person()) or platform.sees(person_id))
  with check (person_id = (select platform.person()) or platform.sees(person_id));
grant select, insert, update on learning.enrolment to vooraf_app;

create table learning.observation (
  -- Made on the phone, final at birth: the same id again is the same observation.
  id uuid primary key,
  person_id uuid not null,
  kind text not null check (kind in ('answered', 'screen-seen', 'lesson-finished')),
  lesson text not null,
  screen text,
  exercise text,
  content_version text not null,
  response jsonb,
  -- Scored by the server; the phone sends no verdicts.
  score real,
  phone_at timestamptz not null,
  received_at timestamptz not null
);
create index on learning.observation (person_id, lesson);
alter table learning.observation enable row level security;
create policy reads on learning.observation for select to vooraf_app
  using (person_id = (select platform.person()) or platform.sees(person_id));
create policy appends on learning.observation for insert to vooraf_app
  with check ((select platform.role()) = 'system'
    or ((select platform.role()) = 'participant' and person_id = (select platform.person())));
grant select, insert on learning.observation to vooraf_app;

-- Per lesson where somebody is: a projection of the observations.
create table learning.progress (
  person_id uuid not null,
  lesson text not null,
  state jsonb not null,
  steps_done integer not null,
  steps_total integer not null,
  -- Mean of the best answers so far, 0 to 1; null before the first answer.
  score real,
  finished_at timestamptz,
  updated_at timestamptz not null,
  -- Two messages of one person at once: the second finds another revision and reduces again. Nobody waits for a lock.
  revision integer not null,
  primary key (person_id, lesson)
);
alter table learning.progress enable row level security;
create policy sees_person on learning.progress to vooraf_app
  using (person_id = (select platform.person()) or platform.sees(person_id))
  with check (person_id = (select platform.person()) or platform.sees(person_id));
grant select, insert, update on learning.progress to vooraf_app;
