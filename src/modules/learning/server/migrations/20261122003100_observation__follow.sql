-- A phone asks for what was recorded since it last asked, in the order of the changes.
alter table learning.observation
  -- What the phone added to its own clock to come to that of the server; both times are kept.
  add column skew_ms bigint not null default 0,
  add column change_id bigint generated always as identity;
drop index learning.observation_person_id_lesson_idx;
create index on learning.observation (person_id, change_id);
