-- Versions of the courses and which of them is followed. What was ever registered stays, so that an answer given to it can
-- be explained.
create schema content;
grant usage on schema content to vooraf_app;

-- The files of all versions, each once: most files are the same from one version to the next.
create table content.course_file (
  sha256 text primary key,
  bytes bytea not null
);

create table content.course_version (
  -- Of the names and contents of all files.
  digest text primary key,
  registered_at timestamptz not null,
  -- Path → sha256.
  files jsonb not null,
  -- Per lesson its id, module, title, the version that answers name, and the version of its words in each language.
  lessons jsonb not null,
  -- Of the questions of the end quiz.
  quiz text not null,
  -- What the checks found when it was registered.
  errors integer not null,
  warnings integer not null
);

-- What was decided about versions: appended, never changed. The last one published and not withdrawn is followed.
create table content.publication (
  number bigint generated always as identity primary key,
  digest text not null references content.course_version,
  act text not null check (act in ('published', 'withdrawn')),
  at timestamptz not null,
  -- Absent: the first start of the platform.
  decided_by uuid,
  note text not null
);

alter table content.course_file enable row level security;
alter table content.course_version enable row level security;
alter table content.publication enable row level security;
create policy platform_only on content.course_file to vooraf_app
  using (platform.role() = 'system') with check (platform.role() = 'system');
create policy reads on content.course_version for select to vooraf_app using (platform.role() in ('system', 'coordinator'));
create policy registers on content.course_version for insert to vooraf_app with check (platform.role() = 'system');
create policy reads on content.publication for select to vooraf_app using (platform.role() in ('system', 'coordinator'));
create policy decides on content.publication for insert to vooraf_app
  with check (platform.role() = 'system' or (platform.role() = 'coordinator' and decided_by = platform.account()));
grant select, insert on content.course_file, content.course_version, content.publication to vooraf_app;
