-- An invitation that nobody accepted loses the name and the address once its link is over; the count stays (E02, D14).
alter table referral.invitation alter column name_sealed drop not null;
alter table referral.invitation alter column email_sealed drop not null;
alter table referral.invitation alter column email_index drop not null;
