-- The printed proof with the name on it, erased. That a proof was given stays, so that its code can be checked.
create function credential.erase_person(subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_be_platform();
  update credential.proof set kind = 'record', pdf_sha256 = null, pdf_sealed = null where person_id = subject;
end $$;
revoke all on function credential.erase_person from public;
grant execute on function credential.erase_person to vooraf_app;
