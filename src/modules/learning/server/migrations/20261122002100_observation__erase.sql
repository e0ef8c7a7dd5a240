-- Answers and progress of a person, erased; that lessons were finished stands in the facts.
create function learning.erase_person(subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_be_platform();
  delete from learning.observation where person_id = subject;
  delete from learning.progress where person_id = subject;
  delete from learning.enrolment where person_id = subject;
end $$;
revoke all on function learning.erase_person from public;
grant execute on function learning.erase_person to vooraf_app;
