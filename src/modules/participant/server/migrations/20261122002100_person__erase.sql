-- What this module keeps of a person, erased. An id stays, so that facts keep pointing at somebody nobody can name.
create function participant.erase_person(subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_be_platform();
  delete from participant.name_form where person_id = subject;
  delete from participant.contact_preference where person_id = subject;
  delete from participant.draft_answer where person_id = subject;
  delete from participant.household_member where told_by = subject;
  update participant.household_member set name_sealed = null where person_id = subject;
  update participant.person
  set language = 'nl', time_zone = null, country_of_stay = null, nationality = null, birth_date_sealed = null, destination = 'unknown'
  where person_id = subject;
end $$;
revoke all on function participant.erase_person from public;
grant execute on function participant.erase_person to vooraf_app;
