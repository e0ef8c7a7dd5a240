-- What somebody tells of the visa and the procedure of stay, for planning only (A14, C13). The newest word holds; that it
-- was told stays as a fact. Sealed: it tells of somebody's stay, and of who waits for them.
create table arrival.procedure (
  dossier_id uuid primary key,
  person_id uuid not null,
  told_sealed bytea not null,
  told_by text not null check (told_by in ('participant', 'counsellor', 'system')),
  recorded_by uuid,
  recorded_at timestamptz not null
);
create index on arrival.procedure (person_id);
call platform.protect('arrival.procedure', 'person_id');
-- An agency, a teacher or a partner has no business with it, also where they see the person.
create policy own_and_counsellors on arrival.procedure as restrictive to vooraf_app
  using (platform.role() in ('system', 'participant', 'counsellor', 'coordinator'))
  with check (platform.role() in ('system', 'participant', 'counsellor', 'coordinator'));
grant select, insert, update on arrival.procedure to vooraf_app;

-- The day on which somebody went to the municipality after the arrival (C06), as told.
alter table arrival.arrival add column reported_on date;
alter table arrival.arrival add constraint reported_after_arrival check (reported_on >= arrived_on);

create or replace function arrival.erase_person(subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_be_platform();
  delete from arrival.procedure where person_id = subject;
  update arrival.registration set municipality_sealed = null where person_id = subject;
  update arrival.handover set note_sealed = null where person_id = subject;
end $$;
