-- Who can come in: organisations, accounts, sessions, e-mail codes, passkeys and what is kept between two steps of a sign-in.
create schema access;
grant usage on schema access to vooraf_app;

create table access.organisation (
  id uuid primary key,
  kind text not null check (kind in ('agency-abroad', 'referrer', 'receiving')),
  -- Short name that the identity provider uses in a role, e.g. 'iom' or 'agii'.
  code text,
  name text not null,
  -- The referral channel that this organisation stands for (D09).
  channel text,
  unique (kind, code)
);
alter table access.organisation enable row level security;
create policy reads on access.organisation for select to vooraf_app using (true);
create policy writes on access.organisation to vooraf_app using (platform.role() = 'system') with check (platform.role() = 'system');
grant select, insert, update on access.organisation to vooraf_app;

create table access.account (
  id uuid primary key,
  role text not null check (role in ('participant', 'counsellor', 'teacher', 'coordinator', 'partner', 'agency', 'auditor')),
  -- The participant's person; the data key of this person seals the address. Others: the key of the account itself.
  person_id uuid unique,
  organisation_id uuid references access.organisation,
  email_index bytea unique,
  email_sealed bytea,
  name_sealed bytea,
  language text not null,
  oidc_issuer text,
  oidc_subject text,
  created_at timestamptz not null,
  disabled_at timestamptz,
  unique (oidc_issuer, oidc_subject),
  check ((role = 'participant') = (person_id is not null)),
  check (role not in ('partner', 'agency') or organisation_id is not null)
);
create index on access.account (role);
alter table access.account enable row level security;
-- An account sees itself; only the platform writes, so that no account can give itself another role.
create policy own on access.account for select to vooraf_app using (id = platform.account());
create policy platform_writes on access.account to vooraf_app
  using (platform.role() = 'system') with check (platform.role() = 'system');
grant select, insert on access.account to vooraf_app;
grant update (role, organisation_id, email_index, email_sealed, name_sealed, language, disabled_at) on access.account to vooraf_app;

create table access.session (
  id uuid primary key,
  token_digest bytea not null unique,
  account_id uuid not null references access.account,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  -- Browser and system family only, e.g. 'Firefox · Android'.
  device text not null
);
create index on access.session (account_id);
create index on access.session (expires_at);
alter table access.session enable row level security;
create policy own on access.session to vooraf_app
  using (platform.role() = 'system' or account_id = platform.account())
  with check (platform.role() = 'system' or account_id = platform.account());
grant select, insert, update, delete on access.session to vooraf_app;

create table access.sign_in_code (
  id uuid primary key,
  email_index bytea not null,
  email_sealed bytea not null,
  code_digest bytea not null,
  attempts integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  purpose text not null check (purpose in ('sign-in', 'register')),
  invitation_id uuid
);
create unique index sign_in_code_one_active on access.sign_in_code (email_index) where used_at is null;
create index on access.sign_in_code (expires_at);
alter table access.sign_in_code enable row level security;
create policy platform_only on access.sign_in_code to vooraf_app using (platform.role() = 'system') with check (platform.role() = 'system');
grant select, insert, update, delete on access.sign_in_code to vooraf_app;

create table access.passkey (
  id uuid primary key,
  account_id uuid not null references access.account,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  device text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index on access.passkey (account_id);
alter table access.passkey enable row level security;
create policy own on access.passkey to vooraf_app
  using (platform.role() = 'system' or account_id = platform.account())
  with check (platform.role() = 'system' or account_id = platform.account());
grant select, insert, delete on access.passkey to vooraf_app;
grant update (counter, last_used_at) on access.passkey to vooraf_app;

-- Kept between two steps of a sign-in; taken out once.
create table access.challenge (
  id uuid primary key,
  kind text not null check (kind in ('oidc', 'passkey-add', 'passkey-sign-in')),
  -- Digest of a secret that only the browser that began it holds.
  secret_digest bytea not null unique,
  account_id uuid references access.account,
  payload jsonb not null,
  expires_at timestamptz not null
);
create index on access.challenge (expires_at);
alter table access.challenge enable row level security;
create policy platform_only on access.challenge to vooraf_app using (platform.role() = 'system') with check (platform.role() = 'system');
grant select, insert, delete on access.challenge to vooraf_app;
