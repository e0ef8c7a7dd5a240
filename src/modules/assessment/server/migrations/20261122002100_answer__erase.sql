-- Answers of a person in the end quiz, erased; outcomes stay as codes.
create function assessment.erase_person(subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_be_platform();
  delete from assessment.answer where person_id = subject;
end $$;
revoke all on function assessment.erase_person from public;
grant execute on function assessment.erase_person to vooraf_app;
