-- Who may see a person is asked per row, and a function per row costs more than the row. The policies therefore compare
-- the settings of the transaction themselves, and look up once per statement whom a teacher sees. An agency may have
-- been handed thousands of persons and looks at few at a time: for it the question stays one per row.

-- Bodies bound when they are made: nothing in a search path can change what they mean, and no setting is needed per call.
create or replace function platform.sees(person uuid) returns boolean language sql stable security definer
begin atomic
  select case platform.role()
    when 'system' then true
    when 'counsellor' then true
    when 'coordinator' then true
    when 'participant' then person = platform.person()
    when 'teacher' then exists (
      select from platform.visibility v
      where v.person_id = person and v.grantee_id = platform.account() and v.until is null)
    when 'agency' then exists (
      select from platform.visibility v
      where v.person_id = person and v.grantee_id = platform.organisation() and v.until is null)
    else false
  end;
end;
alter function platform.sees(uuid) reset search_path;

-- Everybody whom the teacher who acts may see; nobody for anyone else.
create function platform.persons_of_teacher() returns setof uuid language sql stable security definer
begin atomic
  select v.person_id from platform.visibility v
  where platform.role() = 'teacher' and v.grantee_id = platform.account() and v.until is null;
end;

-- What a policy says in place of `platform.sees(column)`; the two must mean the same.
create function platform.sees_condition(person_column name) returns text language sql immutable as $$
  select format($c$platform.role() in ('system', 'counsellor', 'coordinator')
    or (platform.role() = 'participant' and %1$I = platform.person())
    or (platform.role() = 'teacher' and %1$I in (select platform.persons_of_teacher()))
    or (platform.role() = 'agency' and platform.sees(%1$I))$c$, person_column)
$$;

create or replace procedure platform.protect(target regclass, person_column name) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('drop policy if exists sees_person on %s', target);
  execute format('create policy sees_person on %1$s to vooraf_app using (%2$s) with check (%2$s)',
    target, platform.sees_condition(person_column));
end $$;

-- The tables that stand behind the wall already.
do $$
declare
  protected record;
begin
  for protected in
    select c.oid::regclass as target, substring(pg_get_expr(p.polqual, p.polrelid) from '^platform\.sees\((\w+)\)$') as person_column
    from pg_policy p join pg_class c on c.oid = p.polrelid
    where p.polname = 'sees_person' and p.polcmd = '*'
      and pg_get_expr(p.polqual, p.polrelid) = pg_get_expr(p.polwithcheck, p.polrelid)
      and pg_get_expr(p.polqual, p.polrelid) ~ '^platform\.sees\(\w+\)$'
  loop
    call platform.protect(protected.target, protected.person_column);
  end loop;
end $$;
