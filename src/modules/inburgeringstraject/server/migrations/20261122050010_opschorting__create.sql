-- A period in which a regular trajectory stands still (R03): its terms do too. Without a last day it still runs.
create table inburgeringstraject.opschorting (
  id uuid primary key,
  trajectory_id uuid not null references inburgeringstraject.trajectory (id),
  person_id uuid not null,
  from_day date not null,
  until_day date,
  -- Why: it can touch on health. Null: erased.
  reason_sealed bytea,
  receipt jsonb not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  check (until_day >= from_day)
);
create unique index one_open_opschorting on inburgeringstraject.opschorting (trajectory_id) where until_day is null;
create index on inburgeringstraject.opschorting (person_id);
call platform.protect('inburgeringstraject.opschorting', 'person_id');
grant select, insert, update (until_day) on inburgeringstraject.opschorting to vooraf_app;

-- What the agency told of a person, and why a trajectory stood still, erased with the person.
create function inburgeringstraject.erase_person(subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_be_platform();
  delete from inburgeringstraject.circumstances where person_id = subject;
  update inburgeringstraject.opschorting set reason_sealed = null where person_id = subject;
end $$;
revoke all on function inburgeringstraject.erase_person from public;
grant execute on function inburgeringstraject.erase_person to vooraf_app;
