-- The municipality and the notes about a hand-over, erased. Null: erased.
alter table arrival.registration alter column municipality_sealed drop not null;
create function arrival.erase_person(subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_be_platform();
  update arrival.registration set municipality_sealed = null where person_id = subject;
  update arrival.handover set note_sealed = null where person_id = subject;
end $$;
revoke all on function arrival.erase_person from public;
grant execute on function arrival.erase_person to vooraf_app;
