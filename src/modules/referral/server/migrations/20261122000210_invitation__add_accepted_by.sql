-- An invitation to an address that has an account already is accepted by that person, not by the person to be.
alter table referral.invitation add column accepted_by uuid;
create index on referral.invitation (accepted_by);
drop policy of_person on referral.invitation;
create policy of_person on referral.invitation for select to vooraf_app
  using (platform.role() = 'participant' and coalesce(accepted_by, person_id) = platform.person());
