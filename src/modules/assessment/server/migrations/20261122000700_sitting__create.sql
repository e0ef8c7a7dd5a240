-- The end quiz: sittings, their answers and their outcomes; and the decision that the course is completed.
create schema assessment;
grant usage on schema assessment to vooraf_app;

create table assessment.sitting (
  id uuid primary key,
  person_id uuid not null,
  dossier_id uuid not null,
  -- Questions in order, each with its options in order: [{"item": "...", "options": ["b", "a", "c"]}]; null when it was
  -- told by a teacher or an import.
  form jsonb,
  seed text,
  started_at timestamptz not null,
  finished_at timestamptz,
  -- Absent and a technical failure are outcomes of their own, not failures (M18).
  outcome text check (outcome in ('passed', 'failed', 'absent', 'technical-failure')),
  points integer,
  questions integer,
  percent real,
  receipt jsonb,
  recorded_by uuid,
  check ((finished_at is null) = (outcome is null))
);
create index on assessment.sitting (person_id, started_at desc);
-- One open sitting a person.
create unique index on assessment.sitting (person_id) where finished_at is null;
call platform.protect('assessment.sitting', 'person_id');
grant select, insert, update on assessment.sitting to vooraf_app;

create table assessment.answer (
  sitting_id uuid not null references assessment.sitting,
  person_id uuid not null,
  item text not null,
  option text not null,
  at timestamptz not null,
  primary key (sitting_id, item)
);
call platform.protect('assessment.answer', 'person_id');
grant select, insert, update on assessment.answer to vooraf_app;

-- Each decision whether the course is completed, with its receipt; a new row only when the verdict changes.
create table assessment.completion (
  id uuid primary key,
  person_id uuid not null,
  dossier_id uuid not null,
  decided_at timestamptz not null,
  regime text not null,
  completed boolean not null,
  receipt jsonb not null
);
create index on assessment.completion (dossier_id, decided_at desc);
call platform.protect('assessment.completion', 'person_id');
grant select, insert on assessment.completion to vooraf_app;
