-- Each answer to a word to practise, once, whichever device gave it. The card of a word follows from all of them, in the order
-- in which they were given: phones that were away bring theirs late.
create table learning.word_review (
  -- Made on the device, final at birth: the same id again is the same answer.
  id uuid primary key,
  person_id uuid not null,
  word text not null,
  rating text not null check (rating in ('again', 'hard', 'good', 'easy')),
  -- When it was given; never later than it arrived, for a clock that is ahead would keep a word away for years.
  reviewed_at timestamptz not null,
  received_at timestamptz not null
);
create index on learning.word_review (person_id, word);
alter table learning.word_review enable row level security;
create policy own on learning.word_review to vooraf_app
  using (platform.role() = 'participant' and person_id = platform.person())
  with check (platform.role() = 'participant' and person_id = platform.person());
grant select, insert on learning.word_review to vooraf_app;

-- What was practised before answers were kept: there the card begins.
alter table learning.word_card add column base jsonb;
update learning.word_card set base = card;
grant update (begun_at) on learning.word_card to vooraf_app;

create or replace function learning.erase_person(subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_be_platform();
  delete from learning.word_review where person_id = subject;
  delete from learning.word_card where person_id = subject;
  delete from learning.page_report where person_id = subject;
  delete from learning.writing where person_id = subject;
  delete from learning.observation where person_id = subject;
  delete from learning.progress where person_id = subject;
  delete from learning.enrolment where person_id = subject;
end $$;
