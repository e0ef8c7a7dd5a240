-- The only door by which a data key is destroyed. The application's role still may not delete one itself; the platform,
-- and nobody who is signed in, may ask for it here. Nothing that was sealed for this subject can be read afterwards.
create function platform.must_be_platform() returns void language plpgsql as $$
begin
  if platform.role() <> 'system' then
    raise exception 'only the platform itself erases' using errcode = '42501';
  end if;
end $$;

create function platform.erase_subject(subject uuid, erased_at timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_be_platform();
  delete from platform.data_key where subject_id = subject;
  update platform.mail set sealed = null where subject_id = subject;
  update platform.visibility set until = erased_at where person_id = subject and until is null;
end $$;
revoke all on function platform.erase_subject from public;
grant execute on function platform.erase_subject to vooraf_app;
