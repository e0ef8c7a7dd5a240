-- Each request asks who holds a token, before anybody acts: one question instead of a transaction in the platform's name.
-- The body is bound when it is made; the digest of a token of 256 bits finds its own session only.
create function access.find_open_session(digest bytea, at timestamptz)
returns table (session_id uuid, created_at timestamptz, last_seen_at timestamptz,
               id uuid, role text, person_id uuid, organisation_id uuid, language text)
language sql stable security definer rows 1
begin atomic
  select s.id, s.created_at, s.last_seen_at, a.id, a.role, a.person_id, a.organisation_id, a.language
  from access.session s join access.account a on a.id = s.account_id
  where s.token_digest = digest and s.revoked_at is null and s.expires_at > at and a.disabled_at is null;
end;
revoke all on function access.find_open_session from public;
grant execute on function access.find_open_session to vooraf_app;
