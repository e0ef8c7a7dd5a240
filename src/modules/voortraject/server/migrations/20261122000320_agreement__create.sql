-- The agreement (G01–G04), documents that are kept for a person, and signals for the work list.
create table voortraject.document (
  id uuid primary key,
  person_id uuid not null,
  dossier_id uuid not null references voortraject.dossier,
  kind text not null,
  sha256 bytea not null,
  -- The file in base64, sealed with the person's key.
  sealed bytea not null,
  created_at timestamptz not null
);
create index on voortraject.document (dossier_id);
call platform.protect('voortraject.document', 'person_id');
grant select, insert on voortraject.document to vooraf_app;

create table voortraject.agreement (
  id uuid primary key,
  dossier_id uuid not null references voortraject.dossier,
  person_id uuid not null,
  -- Version of the text, e.g. 2026-11, and the language in which it was read beside the Dutch.
  version text not null,
  language text not null,
  signed_name_sealed bytea not null,
  signed_at timestamptz not null,
  document_id uuid references voortraject.document,
  unique (dossier_id, version)
);
call platform.protect('voortraject.agreement', 'person_id');
grant select, insert, update (document_id) on voortraject.agreement to vooraf_app;

-- Something that asks for a counsellor; raised by any module, `module.what-it-is`.
create table voortraject.signal (
  id uuid primary key,
  dossier_id uuid not null references voortraject.dossier,
  person_id uuid not null,
  kind text not null,
  since timestamptz not null,
  due timestamptz,
  resolved_at timestamptz
);
create unique index on voortraject.signal (dossier_id, kind) where resolved_at is null;
create index on voortraject.signal (person_id);
alter table voortraject.signal enable row level security;
create policy of_staff on voortraject.signal to vooraf_app
  using (platform.role() in ('system', 'counsellor', 'coordinator'))
  with check (platform.role() in ('system', 'counsellor', 'coordinator'));
grant select, insert, update on voortraject.signal to vooraf_app;

-- Why somebody stopped, in their own or the counsellor's words; not compulsory.
create table voortraject.stop_note (
  id uuid primary key,
  dossier_id uuid not null references voortraject.dossier,
  person_id uuid not null,
  note_sealed bytea not null,
  written_by uuid,
  written_at timestamptz not null
);
create index on voortraject.stop_note (dossier_id);
call platform.protect('voortraject.stop_note', 'person_id');
grant select, insert on voortraject.stop_note to vooraf_app;
