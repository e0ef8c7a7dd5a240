-- A ground on which somebody asks not to pay the fee (O02). A new claim replaces the one before; what was asked stays.
create table voortraject.fee_claim (
  id uuid primary key,
  dossier_id uuid not null references voortraject.dossier,
  person_id uuid not null,
  -- The ground tells of somebody's means: sealed with the person's key.
  ground_sealed bytea not null,
  claimed_at timestamptz not null,
  proof text check (proof in ('accepted', 'refused')),
  decided_by uuid,
  decided_at timestamptz,
  check ((proof is null) = (decided_at is null))
);
create index on voortraject.fee_claim (dossier_id, claimed_at desc);
create index on voortraject.fee_claim (person_id);
call platform.protect('voortraject.fee_claim', 'person_id');
-- Only staff says whether a proof is accepted.
create policy decided_by_staff on voortraject.fee_claim as restrictive for update to vooraf_app
  using (platform.role() in ('system', 'counsellor', 'coordinator'));
create policy claimed_undecided on voortraject.fee_claim as restrictive for insert to vooraf_app
  with check (proof is null);
grant select, insert, update (proof, decided_by, decided_at) on voortraject.fee_claim to vooraf_app;

create or replace function voortraject.erase_person(subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_be_platform();
  delete from voortraject.agreement where person_id = subject;
  delete from voortraject.document where person_id = subject;
  delete from voortraject.intake_record where person_id = subject;
  delete from voortraject.stop_note where person_id = subject;
  delete from voortraject.fee_claim where person_id = subject;
  delete from voortraject.signal where person_id = subject;
  update voortraject.learning_path set reason_sealed = null where person_id = subject;
end $$;
