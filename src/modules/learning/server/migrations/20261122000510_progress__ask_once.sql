-- The policies of the platform ask once per statement now, also for a teacher; those of this module need not be their own.
call platform.protect('learning.enrolment', 'person_id');
call platform.protect('learning.progress', 'person_id');
drop policy reads on learning.observation;
do $$
begin
  execute format('create policy reads on learning.observation for select to vooraf_app using (%s)', platform.sees_condition('person_id'));
end $$;
