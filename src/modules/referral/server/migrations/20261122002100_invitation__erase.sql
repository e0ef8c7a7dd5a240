-- Of an invitation only stays that it was sent, when and by whom.
create function referral.erase_person(subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_be_platform();
  update referral.invitation set name_sealed = null, email_sealed = null, email_index = null where person_id = subject;
end $$;
revoke all on function referral.erase_person from public;
grant execute on function referral.erase_person to vooraf_app;
