-- Groups with a teacher, live lessons in zoned wall time, attendance and the teacher's judgement.
create schema classroom;
grant usage on schema classroom to vooraf_app;

create table classroom.course_group (
  id uuid primary key,
  name text not null,
  language text not null,
  starts_on date not null,
  ends_on date,
  teacher_id uuid not null,
  counsellor_id uuid,
  created_at timestamptz not null
);

create table classroom.membership (
  group_id uuid not null references classroom.course_group,
  person_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (group_id, person_id)
);
create index on classroom.membership (person_id);
call platform.protect('classroom.membership', 'person_id');
grant select, insert, update on classroom.membership to vooraf_app;

-- A group is seen by its teacher, by counsellors and coordinators, and by who is in it.
alter table classroom.course_group enable row level security;
create policy sees_group on classroom.course_group to vooraf_app
  using (platform.role() in ('system', 'counsellor', 'coordinator') or teacher_id = platform.account()
    or exists (select from classroom.membership m where m.group_id = id and m.person_id = platform.person() and m.until is null))
  with check (platform.role() in ('system', 'coordinator'));
grant select, insert, update on classroom.course_group to vooraf_app;

create table classroom.live_lesson (
  id uuid primary key,
  group_id uuid not null references classroom.course_group,
  title text not null,
  -- What was agreed is a wall time in a zone; the moment follows from it (J07).
  wall_start text not null check (wall_start ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'),
  time_zone text not null,
  minutes integer not null check (minutes between 15 and 480),
  starts_at timestamptz not null,
  cancelled_at timestamptz
);
create index on classroom.live_lesson (group_id, starts_at);
alter table classroom.live_lesson enable row level security;
create policy sees_lesson on classroom.live_lesson to vooraf_app
  using (exists (select from classroom.course_group g where g.id = group_id))
  with check (platform.role() in ('system', 'coordinator')
    or exists (select from classroom.course_group g where g.id = group_id and g.teacher_id = platform.account()));
grant select, insert, update on classroom.live_lesson to vooraf_app;

create table classroom.attendance (
  live_lesson_id uuid not null references classroom.live_lesson,
  person_id uuid not null,
  -- Share of the lesson that the person was there (J06).
  percent integer not null check (percent between 0 and 100),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (live_lesson_id, person_id)
);
create index on classroom.attendance (person_id);
call platform.protect('classroom.attendance', 'person_id');
grant select, insert, update on classroom.attendance to vooraf_app;

-- A whole course as one percentage, where nothing finer is known (the pilots printed only this).
create table classroom.attendance_share (
  group_id uuid not null references classroom.course_group,
  person_id uuid not null,
  percent numeric(5, 2) not null check (percent between 0 and 100),
  at timestamptz not null,
  primary key (group_id, person_id)
);
call platform.protect('classroom.attendance_share', 'person_id');
grant select, insert, update on classroom.attendance_share to vooraf_app;

-- The teacher's judgements of active participation; a later one counts, earlier ones stay (J05, I10).
create table classroom.judgement (
  id uuid primary key,
  group_id uuid not null references classroom.course_group,
  person_id uuid not null,
  value text not null check (value in ('goed', 'voldoende', 'onvoldoende')),
  at timestamptz not null,
  judged_by uuid
);
create index on classroom.judgement (person_id, at desc);
call platform.protect('classroom.judgement', 'person_id');
grant select, insert on classroom.judgement to vooraf_app;
