-- A code of one's own on one device: with it the session shows nothing after a rest, or when the browser was closed.
alter table access.session
  -- Salt and scrypt of a keyed digest of the code; never the code.
  add column pin_hash bytea,
  -- Tries since it was last right; counted before a try is looked at.
  add column pin_tries smallint not null default 0,
  -- Digest of the secret that the browser holds while it is unlocked, and until when it counts.
  add column unlock_digest bytea,
  add column unlocked_until timestamptz;

drop function access.find_open_session(bytea, timestamptz);
create function access.find_open_session(digest bytea, at timestamptz)
returns table (session_id uuid, created_at timestamptz, last_seen_at timestamptz,
               pin_set boolean, unlock_digest bytea, unlocked_until timestamptz,
               id uuid, role text, person_id uuid, organisation_id uuid, language text)
language sql stable security definer rows 1
begin atomic
  select s.id, s.created_at, s.last_seen_at, s.pin_hash is not null, s.unlock_digest, s.unlocked_until,
         a.id, a.role, a.person_id, a.organisation_id, a.language
  from access.session s join access.account a on a.id = s.account_id
  where s.token_digest = digest and s.revoked_at is null and s.expires_at > at and a.disabled_at is null;
end;
revoke all on function access.find_open_session from public;
grant execute on function access.find_open_session to vooraf_app;
