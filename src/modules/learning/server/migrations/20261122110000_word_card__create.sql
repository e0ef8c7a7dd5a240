-- The practice of Dutch words: when each word comes back to a person. Nobody else needs it; it goes with the person.
create table learning.word_card (
  person_id uuid not null,
  word text not null,
  -- Stability, difficulty and steps, as the scheduler keeps them.
  card jsonb not null,
  due_at timestamptz not null,
  begun_at timestamptz not null,
  primary key (person_id, word)
);
alter table learning.word_card enable row level security;
create policy own on learning.word_card to vooraf_app
  using (platform.role() = 'participant' and person_id = platform.person())
  with check (platform.role() = 'participant' and person_id = platform.person());
grant select, insert, update (card, due_at) on learning.word_card to vooraf_app;

create or replace function learning.erase_person(subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_be_platform();
  delete from learning.word_card where person_id = subject;
  delete from learning.page_report where person_id = subject;
  delete from learning.writing where person_id = subject;
  delete from learning.observation where person_id = subject;
  delete from learning.progress where person_id = subject;
  delete from learning.enrolment where person_id = subject;
end $$;
