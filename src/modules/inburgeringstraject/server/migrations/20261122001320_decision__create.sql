-- What the agency knows of a person for the regular trajectory: the facts that the law asks for. Sealed: they can touch
-- on health.
create table inburgeringstraject.circumstances (
  trajectory_id uuid primary key references inburgeringstraject.trajectory (id),
  person_id uuid not null,
  facts_sealed bytea not null,
  recorded_by uuid,
  recorded_at timestamptz not null
);
call platform.protect('inburgeringstraject.circumstances', 'person_id');
grant select, insert, update on inburgeringstraject.circumstances to vooraf_app;

-- Each decision of the law about a trajectory with its receipt; the newest of a question holds, the older ones stay.
create table inburgeringstraject.decision (
  id uuid primary key,
  trajectory_id uuid not null references inburgeringstraject.trajectory (id),
  person_id uuid not null,
  question text not null,
  outcome text not null,
  decided_on date not null,
  receipt jsonb not null,
  decided_by uuid,
  decided_at timestamptz not null
);
create index on inburgeringstraject.decision (trajectory_id, decided_at);
call platform.protect('inburgeringstraject.decision', 'person_id');
grant select, insert on inburgeringstraject.decision to vooraf_app;

-- What the law says of each pillar.
alter table inburgeringstraject.pillar drop constraint pillar_state_check;
alter table inburgeringstraject.pillar add constraint pillar_state_check
  check (state in ('te-bepalen', 'verplicht', 'facultatief', 'vrijgesteld', 'niet-van-toepassing'));
grant update (state) on inburgeringstraject.pillar to vooraf_app;
