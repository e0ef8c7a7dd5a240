-- Words of somebody's own: a text for the teacher, or a note that is for nobody else. Sealed; the ledger of answers says
-- only that it was handed in. One row per answer: what was handed in before stays, with what the teacher said to it.
create table learning.writing (
  -- The id of the observation.
  id uuid primary key,
  person_id uuid not null,
  lesson text not null,
  exercise text not null,
  reader text not null check (reader in ('teacher', 'self')),
  text_sealed bytea not null,
  written_at timestamptz not null,
  seen_at timestamptz,
  reply_sealed bytea,
  replied_by uuid,
  check (reader = 'teacher' or (seen_at is null and reply_sealed is null))
);
create index on learning.writing (person_id, lesson);
alter table learning.writing enable row level security;
do $$
begin
  execute format($p$create policy reads on learning.writing for select to vooraf_app using (
    (reader = 'self' and platform.role() = 'participant' and person_id = platform.person())
    or (reader = 'teacher' and (%s)))$p$, platform.sees_condition('person_id'));
  execute format($p$create policy answers on learning.writing for update to vooraf_app using (
    reader = 'teacher' and platform.role() in ('teacher', 'coordinator') and (%s))$p$, platform.sees_condition('person_id'));
end $$;
create policy appends on learning.writing for insert to vooraf_app
  with check (platform.role() = 'participant' and person_id = platform.person());
grant select, insert, update (seen_at, reply_sealed, replied_by) on learning.writing to vooraf_app;

create or replace function learning.erase_person(subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_be_platform();
  delete from learning.writing where person_id = subject;
  delete from learning.observation where person_id = subject;
  delete from learning.progress where person_id = subject;
  delete from learning.enrolment where person_id = subject;
end $$;
