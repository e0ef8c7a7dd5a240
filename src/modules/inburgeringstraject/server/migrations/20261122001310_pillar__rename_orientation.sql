-- The pillar as the glossary calls it.
alter table inburgeringstraject.pillar drop constraint pillar_pillar_check;
update inburgeringstraject.pillar set pillar = 'maatschappelijke-orientatie' where pillar = 'mo';
alter table inburgeringstraject.pillar add constraint pillar_pillar_check
  check (pillar in ('maatschappelijke-orientatie', 'nt2', 'vdab', 'pnt'));
