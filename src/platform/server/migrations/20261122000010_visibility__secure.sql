-- Who may see whom is itself nobody's to read or write but the platform's: the policies look through their own function.
alter table platform.visibility enable row level security;
create policy by_platform on platform.visibility to vooraf_app
  using (platform.role() = 'system') with check (platform.role() = 'system');
