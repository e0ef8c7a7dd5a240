-- Where a talk is held online: the address of the counsellor's room (F09). Apart from the moments, which every participant
-- may see: whoever has the appointment, and staff, see the room.
create table voortraject.intake_room (
  slot_id uuid primary key references voortraject.intake_slot,
  url text not null check (url like 'https://%'),
  set_at timestamptz not null
);
alter table voortraject.intake_room enable row level security;
create policy of_staff on voortraject.intake_room to vooraf_app
  using (platform.role() in ('counsellor', 'coordinator', 'system'))
  with check (platform.role() in ('counsellor', 'coordinator', 'system'));
create policy of_guest on voortraject.intake_room for select to vooraf_app
  using (platform.role() = 'participant' and exists (
    select from voortraject.intake_booking booking
    where booking.slot_id = intake_room.slot_id and booking.cancelled_at is null and booking.person_id = platform.person()));
grant select, insert, update, delete on voortraject.intake_room to vooraf_app;
