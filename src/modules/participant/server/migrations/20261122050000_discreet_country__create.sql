-- Countries for which the agency advises the discreet variant (U05): kept by the coordinator, dated and with a reason.
-- A row is ended, never removed. It says nothing about any person.
create table participant.discreet_country (
  id uuid primary key,
  country text not null,
  from_day date not null,
  reason text not null,
  decided_by uuid,
  decided_at timestamptz not null,
  -- The first day on which it no longer counts.
  until_day date check (until_day >= from_day),
  end_reason text,
  ended_by uuid,
  ended_at timestamptz
);
create unique index discreet_country_one_open on participant.discreet_country (country) where until_day is null;
alter table participant.discreet_country enable row level security;
create policy reads on participant.discreet_country for select to vooraf_app using (true);
create policy agency_writes on participant.discreet_country for insert to vooraf_app
  with check (platform.role() in ('coordinator', 'system'));
create policy agency_ends on participant.discreet_country for update to vooraf_app
  using (platform.role() in ('coordinator', 'system')) with check (platform.role() in ('coordinator', 'system'));
grant select, insert on participant.discreet_country to vooraf_app;
grant update (until_day, end_reason, ended_by, ended_at) on participant.discreet_country to vooraf_app;

-- What a person wants to see. Who said no before there was a list was not warned: the advice of the agency counts for them.
alter table participant.contact_preference add column display text not null default 'advised'
  check (display in ('advised', 'discreet', 'open'));
update participant.contact_preference set display = 'discreet' where discreet;
alter table participant.contact_preference drop column discreet;
