-- Whoever sees who told it, sees it: asked once per statement.
drop policy sees_teller on participant.household_member;
call platform.protect('participant.household_member', 'told_by');
