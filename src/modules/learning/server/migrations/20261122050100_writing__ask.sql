-- A question to the teacher about a screen is a writing that answers no exercise.
alter table learning.writing alter column exercise drop not null;
alter table learning.writing add column screen text;
alter table learning.writing add check ((exercise is null) = (screen is not null));
alter table learning.writing add check (exercise is not null or reader = 'teacher');
