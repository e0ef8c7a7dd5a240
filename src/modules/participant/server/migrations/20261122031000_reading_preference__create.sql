-- How somebody reads: size of text, contrast, space between letters and lines. A browser keeps it too, before signing in.
create table participant.reading_preference (
  person_id uuid primary key,
  size text not null check (size in ('normal', 'large', 'largest')),
  contrast text not null check (contrast in ('normal', 'strong')),
  spacing text not null check (spacing in ('normal', 'wide')),
  updated_at timestamptz not null
);
call platform.protect('participant.reading_preference', 'person_id');
grant select, insert, update on participant.reading_preference to vooraf_app;

create or replace function participant.erase_person(subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_be_platform();
  delete from participant.name_form where person_id = subject;
  delete from participant.contact_preference where person_id = subject;
  delete from participant.reading_preference where person_id = subject;
  delete from participant.draft_answer where person_id = subject;
  delete from participant.household_member where told_by = subject;
  update participant.household_member set name_sealed = null where person_id = subject;
  update participant.person
  set language = 'nl', time_zone = null, country_of_stay = null, nationality = null, birth_date_sealed = null, destination = 'unknown'
  where person_id = subject;
end $$;
