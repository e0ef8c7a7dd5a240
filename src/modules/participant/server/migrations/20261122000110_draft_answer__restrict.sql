-- What somebody has not sent yet is nobody else's: staff see a registration once it is sent.
drop policy sees_person on participant.draft_answer;
create policy own on participant.draft_answer to vooraf_app
  using (platform.role() = 'system' or (platform.role() = 'participant' and person_id = platform.person()))
  with check (platform.role() = 'system' or (platform.role() = 'participant' and person_id = platform.person()));
