-- Intake: moments that counsellors offer, who takes which, and what was found (F01–F13).
create table voortraject.intake_slot (
  id uuid primary key,
  counsellor_id uuid not null,
  starts_at timestamptz not null,
  minutes integer not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (counsellor_id, starts_at)
);
create index on voortraject.intake_slot (starts_at) where withdrawn_at is null;
alter table voortraject.intake_slot enable row level security;
create policy reads on voortraject.intake_slot for select to vooraf_app using (platform.role() not in ('', 'public'));
create policy writes on voortraject.intake_slot to vooraf_app
  using (platform.role() in ('counsellor', 'coordinator', 'system'))
  with check (platform.role() in ('counsellor', 'coordinator', 'system'));
grant select, insert, update on voortraject.intake_slot to vooraf_app;

create table voortraject.intake_booking (
  id uuid primary key,
  slot_id uuid not null references voortraject.intake_slot,
  dossier_id uuid not null references voortraject.dossier,
  person_id uuid not null,
  booked_at timestamptz not null,
  cancelled_at timestamptz
);
-- One person at a time, and one appointment per dossier.
create unique index on voortraject.intake_booking (slot_id) where cancelled_at is null;
create unique index on voortraject.intake_booking (dossier_id) where cancelled_at is null;
call platform.protect('voortraject.intake_booking', 'person_id');
grant select, insert, update on voortraject.intake_booking to vooraf_app;

create table voortraject.intake_record (
  id uuid primary key,
  dossier_id uuid not null references voortraject.dossier,
  person_id uuid not null,
  outcome text not null,
  answers_sealed bytea not null,
  reason_sealed bytea,
  -- The person spoke for themselves, nobody else answered (F13, A12).
  alone boolean not null,
  held_at timestamptz not null,
  held_by uuid,
  recorded_at timestamptz not null
);
create index on voortraject.intake_record (dossier_id, recorded_at);
alter table voortraject.intake_record enable row level security;
-- What a counsellor notes is not for the eyes of others in the household, employers or partners (K06).
create policy of_staff on voortraject.intake_record to vooraf_app
  using (platform.role() in ('system', 'counsellor', 'coordinator'))
  with check (platform.role() in ('system', 'counsellor', 'coordinator'));
create policy of_person on voortraject.intake_record for select to vooraf_app
  using (platform.role() = 'participant' and person_id = platform.person());
grant select, insert on voortraject.intake_record to vooraf_app;

create table voortraject.learning_path (
  id uuid primary key,
  dossier_id uuid not null references voortraject.dossier,
  person_id uuid not null,
  modules text[] not null,
  form text not null,
  -- What was proposed and why, as codes.
  proposal jsonb not null,
  -- Why the counsellor chose otherwise.
  reason_sealed bytea,
  set_by uuid,
  set_at timestamptz not null
);
create index on voortraject.learning_path (dossier_id, set_at);
call platform.protect('voortraject.learning_path', 'person_id');
grant select, insert on voortraject.learning_path to vooraf_app;
