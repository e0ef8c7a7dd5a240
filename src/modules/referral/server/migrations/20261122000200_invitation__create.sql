-- Who sent whom to us, by which way, and whether that authority confirms the candidate status (B24, B25, D09).
create schema referral;
grant usage on schema referral to vooraf_app;

create table referral.invitation (
  id uuid primary key,
  -- Null: the agency itself invites.
  organisation_id uuid,
  invited_by uuid,
  -- The person to be: the account that is made from this invitation belongs to them.
  person_id uuid not null,
  name_sealed bytea not null,
  email_sealed bytea not null,
  email_index bytea not null,
  channel text not null,
  purpose text not null,
  language text not null,
  sent_at timestamptz not null,
  accepted_at timestamptz,
  token_digest bytea not null unique
);
create index on referral.invitation (organisation_id, sent_at);
create index on referral.invitation (person_id);
create index on referral.invitation (email_index);
alter table referral.invitation enable row level security;
create policy of_staff on referral.invitation to vooraf_app
  using (platform.role() in ('system', 'counsellor', 'coordinator'))
  with check (platform.role() in ('system', 'counsellor', 'coordinator'));
create policy of_partner on referral.invitation to vooraf_app
  using (platform.role() = 'partner' and organisation_id = platform.organisation())
  with check (platform.role() = 'partner' and organisation_id = platform.organisation());
create policy of_person on referral.invitation for select to vooraf_app
  using (platform.role() = 'participant' and person_id = platform.person());
grant select, insert, update on referral.invitation to vooraf_app;

-- Each confirmation or withdrawal of the candidate status, by whom and when; nothing is overwritten.
create table referral.status_mark (
  id uuid primary key,
  person_id uuid not null,
  organisation_id uuid,
  kind text not null check (kind in ('confirmed', 'withdrawn')),
  reason text,
  at timestamptz not null,
  recorded_by uuid
);
create index on referral.status_mark (person_id, at);
alter table referral.status_mark enable row level security;
create policy of_partner on referral.status_mark to vooraf_app
  using (platform.role() = 'partner' and organisation_id = platform.organisation())
  with check (platform.role() = 'partner' and organisation_id = platform.organisation());
create policy sees_person on referral.status_mark to vooraf_app
  using (platform.sees(person_id)) with check (platform.role() in ('system', 'counsellor', 'coordinator'));
grant select, insert on referral.status_mark to vooraf_app;

create table referral.source (
  person_id uuid primary key,
  channel text not null,
  organisation_id uuid,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null
);
create index on referral.source (channel);
call platform.protect('referral.source', 'person_id');
grant select, insert on referral.source to vooraf_app;
