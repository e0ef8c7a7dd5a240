-- Agreement, documents, what was said at the intake and reasons in words, erased. The dossier stays: number, status, dates.
alter table voortraject.dossier add column erased_at timestamptz;
create index on voortraject.dossier (retention_from) where erased_at is null;
create function voortraject.erase_person(subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_be_platform();
  delete from voortraject.agreement where person_id = subject;
  delete from voortraject.document where person_id = subject;
  delete from voortraject.intake_record where person_id = subject;
  delete from voortraject.stop_note where person_id = subject;
  delete from voortraject.signal where person_id = subject;
  update voortraject.learning_path set reason_sealed = null where person_id = subject;
end $$;
revoke all on function voortraject.erase_person from public;
grant execute on function voortraject.erase_person to vooraf_app;
