-- When the person was reminded of the appointment; null: not yet.
alter table voortraject.intake_booking add column reminded_at timestamptz;
