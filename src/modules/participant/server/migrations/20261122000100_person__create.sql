-- A person and what may be kept of them before a trajectory: contact, screening, intake and referral, nothing else (E02).
-- No national number: nobody has one before arrival (E03).
create schema participant;
grant usage on schema participant to vooraf_app;

create table participant.person (
  person_id uuid primary key,
  language text not null,
  -- Null as long as nobody has told it.
  time_zone text,
  country_of_stay text,
  nationality text,
  birth_date_sealed bytea,
  -- 'flanders', 'brussels' or 'unknown': many do not know yet (E07).
  destination text not null default 'unknown',
  created_at timestamptz not null,
  updated_at timestamptz not null
);
call platform.protect('participant.person', 'person_id');
grant select, insert, update on participant.person to vooraf_app;

-- Each way a name was written, by whom and since when; nothing is overwritten (E04).
create table participant.name_form (
  id uuid primary key,
  person_id uuid not null,
  kind text not null check (kind in ('latin', 'own-script', 'mrz', 'dvz', 'rijksregister')),
  given_sealed bytea not null,
  family_sealed bytea not null,
  source text not null,
  since timestamptz not null,
  recorded_at timestamptz not null
);
create index on participant.name_form (person_id, kind, since);
call platform.protect('participant.name_form', 'person_id');
grant select, insert on participant.name_form to vooraf_app;

-- A household has members and no head (A13). A row is what one person told of another, or of themselves ('self').
create table participant.household_member (
  household_id uuid not null,
  person_id uuid not null,
  told_by uuid not null,
  relation text not null,
  adult boolean not null,
  -- Sealed with the member's own key: it is their name, not the teller's.
  name_sealed bytea,
  since timestamptz not null,
  ended_at timestamptz,
  primary key (household_id, person_id, told_by)
);
create index on participant.household_member (person_id);
create index on participant.household_member (told_by);
alter table participant.household_member enable row level security;
create policy sees_teller on participant.household_member to vooraf_app
  using (platform.sees(told_by)) with check (platform.sees(told_by));
grant select, insert, update on participant.household_member to vooraf_app;

create table participant.contact_preference (
  person_id uuid primary key,
  -- Is it safe to write openly to this person? (U04, U06)
  safe_to_write boolean not null,
  hours_from text not null,
  hours_to text not null,
  channel text not null default 'portal',
  discreet boolean not null default false,
  updated_at timestamptz not null
);
call platform.protect('participant.contact_preference', 'person_id');
grant select, insert, update on participant.contact_preference to vooraf_app;

-- Answers of a registration that is not sent yet; gone once it is sent, and after 60 days without a word.
create table participant.draft_answer (
  person_id uuid not null,
  question text not null,
  sealed bytea not null,
  answered_at timestamptz not null,
  primary key (person_id, question)
);
create index on participant.draft_answer (answered_at);
call platform.protect('participant.draft_answer', 'person_id');
grant select, insert, update, delete on participant.draft_answer to vooraf_app;
