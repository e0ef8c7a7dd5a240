-- Groups, their live lessons, attendance and judgements.
create schema classroom;
grant usage on schema classroom to vooraf_app;

create table classroom.teaching_group (
  id uuid primary key,
  name text not null,
  language text not null,
  starts_on date not null,
  ends_on date not null,
  teacher_id uuid not null,
  created_at timestamptz not null
);
grant select, insert, update on classroom.teaching_group to vooraf_app;

create table classroom.membership (
  group_id uuid not null references classroom.teaching_group,
  person_id uuid not null,
  dossier_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (group_id, person_id)
);
create index on classroom.membership (person_id);
call platform.protect('classroom.membership', 'person_id');
grant select, insert, update on classroom.membership to vooraf_app;

create table classroom.live_lesson (
  id uuid primary key,
  group_id uuid not null references classroom.teaching_group,
  title text not null,
  -- What was agreed, and the moment it meant when it was agreed (J07).
  wall_time text not null,
  time_zone text not null,
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 15 and 480),
  -- Set once attendance was recorded.
  held_at timestamptz
);
create index on classroom.live_lesson (group_id, starts_at);
grant select, insert, update on classroom.live_lesson to vooraf_app;

create table classroom.attendance (
  lesson_id uuid not null references classroom.live_lesson,
  person_id uuid not null,
  present boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (lesson_id, person_id)
);
call platform.protect('classroom.attendance', 'person_id');
grant select, insert, update on classroom.attendance to vooraf_app;

create table classroom.standing (
  group_id uuid not null references classroom.teaching_group,
  person_id uuid not null,
  attendance_percent numeric(5, 1),
  participation text,
  judged_at timestamptz,
  judged_by uuid,
  primary key (group_id, person_id)
);
create index on classroom.standing (person_id);
call platform.protect('classroom.standing', 'person_id');
grant select, insert, update on classroom.standing to vooraf_app;

-- A group is seen by its teacher, by the agency's counsellors and coordinators, and by its members.
create function classroom.sees_group(target uuid) returns boolean language sql stable security definer set search_path = ''
  return case platform.role()
    when 'system' then true
    when 'counsellor' then true
    when 'coordinator' then true
    when 'teacher' then exists (
      select from classroom.teaching_group g where g.id = target and g.teacher_id = platform.account())
    when 'participant' then exists (
      select from classroom.membership m where m.group_id = target and m.person_id = platform.person() and m.until is null)
    else false end;

alter table classroom.teaching_group enable row level security;
create policy sees_group on classroom.teaching_group to vooraf_app
  using (classroom.sees_group(id))
  with check (platform.role() in ('system', 'coordinator'));
alter table classroom.live_lesson enable row level security;
create policy sees_group on classroom.live_lesson to vooraf_app
  using (classroom.sees_group(group_id))
  with check (platform.role() in ('system', 'coordinator', 'teacher') and classroom.sees_group(group_id));
