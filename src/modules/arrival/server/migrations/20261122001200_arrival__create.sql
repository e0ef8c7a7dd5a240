-- From the journey to the hand-over. What is known of travel and arrival comes from the person only (P07).
create schema arrival;
grant usage on schema arrival to vooraf_app;

-- A planned journey; a new date cancels the row before it.
create table arrival.travel (
  id uuid primary key,
  person_id uuid not null,
  dossier_id uuid not null,
  planned_on date not null,
  told_by text not null check (told_by in ('participant', 'counsellor', 'system')),
  announced_at timestamptz not null,
  cancelled_at timestamptz,
  -- Code of domain/reasons.ts, or 'replanned'.
  cancel_reason text,
  check ((cancelled_at is null) = (cancel_reason is null))
);
create unique index one_open_journey on arrival.travel (dossier_id) where cancelled_at is null;
create index on arrival.travel (planned_on) where cancelled_at is null;
call platform.protect('arrival.travel', 'person_id');
grant select, insert, update on arrival.travel to vooraf_app;

create table arrival.arrival (
  dossier_id uuid primary key,
  person_id uuid not null,
  arrived_on date not null,
  told_by text not null check (told_by in ('participant', 'counsellor', 'system')),
  reported_at timestamptz not null,
  -- Said to be waiting for the municipality: hotel, temporary address (P08).
  awaiting_since timestamptz
);
call platform.protect('arrival.arrival', 'person_id');
grant select, insert, update on arrival.arrival to vooraf_app;

-- The registration in the Rijksregister of a municipality, as told; it decides who follows up (A07). The municipality
-- is a part of an address and is sealed; the receipt of the decision keeps the kind of place only.
create table arrival.registration (
  dossier_id uuid primary key references arrival.arrival (dossier_id),
  person_id uuid not null,
  registered_on date not null,
  municipality_sealed bytea not null,
  region text not null check (region in ('vlaams', 'brussels', 'waals')),
  brussels_choice text check (brussels_choice in ('bon', 'bapa')),
  routing text not null,
  receipt jsonb not null,
  told_by text not null check (told_by in ('participant', 'counsellor', 'system')),
  recorded_by uuid,
  recorded_at timestamptz not null
);
call platform.protect('arrival.registration', 'person_id');
grant select, insert, update on arrival.registration to vooraf_app;

-- A hand-over exists only after a registration: the reference is the wall (E06, P01).
create table arrival.handover (
  id uuid primary key,
  person_id uuid not null,
  dossier_id uuid not null references arrival.registration (dossier_id),
  organisation_id uuid not null,
  organisation_code text not null,
  offered_at timestamptz not null,
  due_on date not null,
  state text not null check (state in ('offered', 'accepted', 'declined', 'expired')),
  -- Code of domain/reasons.ts.
  reason text,
  note_sealed bytea,
  decided_at timestamptz,
  decided_by uuid,
  reminded_at timestamptz,
  check ((state = 'offered') = (decided_at is null)),
  check (state <> 'declined' or reason is not null)
);
create unique index one_running_handover on arrival.handover (dossier_id) where state in ('offered', 'accepted');
create index on arrival.handover (organisation_id, state, due_on);
alter table arrival.handover enable row level security;
-- An agency sees its own hand-overs, also those it declined; never what was offered to another.
create policy sees_own on arrival.handover to vooraf_app
  using (case platform.role() when 'agency' then organisation_id = platform.organisation() else platform.sees(person_id) end)
  with check (case platform.role() when 'agency' then organisation_id = platform.organisation() else platform.sees(person_id) end);
grant select, insert, update on arrival.handover to vooraf_app;
