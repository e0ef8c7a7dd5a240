-- What somebody says is wrong with a page of a lesson, and what was answered. Their words are sealed with their own key.
create table learning.page_report (
  -- Made with the form: sending it twice is harmless.
  id uuid primary key,
  person_id uuid not null,
  lesson text not null,
  screen text not null,
  language text not null,
  -- Which facts, and which words, they were looking at.
  content_version text not null,
  text_version text not null,
  about text not null check (about in ('unclear', 'wrong', 'language', 'exercise', 'technical', 'other')),
  words_sealed bytea,
  reported_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'done')),
  answer_sealed bytea,
  answered_at timestamptz
);
create index on learning.page_report (person_id, lesson);
create index on learning.page_report (state, reported_at);
call platform.protect('learning.page_report', 'person_id');
grant select, insert, update on learning.page_report to vooraf_app;

create or replace function learning.erase_person(subject uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_be_platform();
  delete from learning.observation where person_id = subject;
  delete from learning.progress where person_id = subject;
  delete from learning.page_report where person_id = subject;
  delete from learning.writing where person_id = subject;
  delete from learning.enrolment where person_id = subject;
end $$;
