-- Who fills the role of the garante, where, for which branch and from when to when (G-29). Names stay as they were in their
-- time; what is only reported carries its certainty and its source, and what is not known is not here.
create table guarantor (
  id           uuid primary key default gen_random_uuid(),
  territory    text    not null references territory (code),
  branch       text    not null check (branch in ('ALL', 'EXECUTIVE', 'LEGISLATIVE', 'JUDICIAL')),
  organisation text    not null check (organisation <> ''),
  independence text    not null check (independence in
    ('AUTONOMOUS', 'DECONCENTRATED_EXECUTIVE', 'INTERNAL_CONTROL', 'NONE')),
  valid_from   date,
  valid_to     date,
  certainty    text    not null check (certainty in ('HIGH', 'MEDIUM', 'LOW')),
  source       text    not null check (source <> ''),
  note         text    check (note <> ''),
  check (valid_to >= valid_from)
);
create index guarantor_of on guarantor (territory, branch, valid_from);

insert into guarantor (territory, branch, organisation, independence, valid_from, valid_to, certainty, source, note) values
  ('FED', 'ALL', 'Instituto Nacional de Transparencia, Acceso a la Información y Protección de Datos Personales (INAI)',
    'AUTONOMOUS', null, '2025-03-20', 'HIGH', 'Prensa, mayo de 2025',
    'Se extinguió con la ley publicada el 20 de marzo de 2025; la entrega formal fue el 9 de mayo de 2025.'),
  ('FED', 'EXECUTIVE', 'Transparencia para el Pueblo', 'DECONCENTRATED_EXECUTIVE', '2025-05-09', null, 'HIGH',
    'Prensa, mayo de 2025', 'Órgano desconcentrado de la Secretaría Anticorrupción y Buen Gobierno.'),
  ('JAL', 'ALL', 'Instituto de Transparencia, Información Pública y Protección de Datos Personales del Estado de Jalisco (ITEI)',
    'AUTONOMOUS', null, '2026-01-15', 'MEDIUM', 'Prensa, octubre de 2025 y enero de 2026',
    'La reforma se publicó el 16 de octubre de 2025 con extinción a más tardar el 15 de enero de 2026; otra fuente dice que cerró en noviembre de 2025.'),
  ('JAL', 'EXECUTIVE', 'Contraloría del Estado de Jalisco', 'DECONCENTRATED_EXECUTIVE', '2026-01-16', null, 'MEDIUM',
    'Prensa, octubre de 2025', 'Recibe los expedientes del ITEI.'),
  ('JAL', 'LEGISLATIVE', 'Órgano interno de control del Congreso de Jalisco', 'INTERNAL_CONTROL', '2026-01-16', null, 'MEDIUM',
    'Prensa, octubre de 2025', null),
  ('JAL', 'JUDICIAL', 'Órgano interno de control del Poder Judicial de Jalisco', 'INTERNAL_CONTROL', '2026-01-16', null,
    'MEDIUM', 'Prensa, octubre de 2025', null),
  ('CMX', 'ALL', 'Instituto de Transparencia de la Ciudad de México (Info CDMX)', 'AUTONOMOUS', null, '2025-12-19', 'HIGH',
    'Prensa, diciembre de 2025',
    'Sin quórum desde el 12 de diciembre de 2025. El decreto del 19 de diciembre dio 180 días para adecuar las leyes y pasa las funciones a un órgano desconcentrado de la Contraloría, cuyo inicio no consta aquí.'),
  ('OAX', 'ALL', 'Instituto de Acceso a la Información Pública y Protección de Datos Personales del Estado de Oaxaca (IAIP)',
    'AUTONOMOUS', null, null, 'LOW', 'S4:84',
    'Preside y coordina el secretariado desde 2015, según su presentación de enero de 2018; lo que siguió a la reforma de 2025 no consta aquí.');
