-- Inside an entity or the federation: municipalities, whose INEGI key may not be known, and the branches of government,
-- each with exercises of its own.
alter table territory
  drop constraint territory_level_check,
  drop constraint territory_check1,
  drop column parent_level,
  alter column inegi_key drop not null,
  add column branch text check (branch in ('EXECUTIVE', 'LEGISLATIVE', 'JUDICIAL', 'AUTONOMOUS'));
alter table territory
  add column parent_level text generated always as (
    case level when 'STATE' then 'FEDERAL' when 'MUNICIPAL' then 'STATE'
      when 'BRANCH' then case parent_code when 'FED' then 'FEDERAL' else 'STATE' end end) stored,
  add foreign key (parent_code, parent_level) references territory (code, level),
  add constraint territory_level_check check (level in ('FEDERAL', 'STATE', 'MUNICIPAL', 'BRANCH')),
  add constraint territory_branch_level check ((level = 'BRANCH') = (branch is not null)),
  add constraint territory_key_check check (case level
    when 'FEDERAL' then code = 'FED' and coalesce(inegi_key, '') = '00'
    when 'STATE' then code ~ '^[A-Z]{3}$' and coalesce(inegi_key, '') ~ '^[0-9]{2}$'
    when 'MUNICIPAL' then case when inegi_key is null then code ~ ('^' || parent_code || '-M[0-9]{2,3}$')
      else inegi_key ~ '^[0-9]{5}$' and code = parent_code || '-' || right(inegi_key, 3) end
    else inegi_key is null and code = parent_code || '-' || case branch
      when 'EXECUTIVE' then 'EJE' when 'LEGISLATIVE' then 'LEG' when 'JUDICIAL' then 'JUD' else 'AUT' end end);

-- Municipalities that published sources name in exercises or secretariats. All others join as somebody adds them.
insert into territory (code, level, inegi_key, official_name, short_name, parent_code) values
  ('COA-035', 'MUNICIPAL', '05035', 'Torreón', 'Torreón', 'COA'),                                         -- S1:1066
  ('DUR-005', 'MUNICIPAL', '10005', 'Durango', 'Durango (municipio)', 'DUR'),                             -- STL of Durango
  ('JAL-039', 'MUNICIPAL', '14039', 'Guadalajara', 'Guadalajara', 'JAL'),                                 -- S3:339
  ('MIC-066', 'MUNICIPAL', '16066', 'Pátzcuaro', 'Pátzcuaro', 'MIC'),                                     -- S3:347
  ('NLE-019', 'MUNICIPAL', '19019', 'San Pedro Garza García', 'San Pedro Garza García', 'NLE'),           -- S1:1066
  ('NLE-046', 'MUNICIPAL', '19046', 'San Nicolás de los Garza', 'San Nicolás de los Garza', 'NLE'),       -- S1:1066
  ('OAX-067', 'MUNICIPAL', '20067', 'Oaxaca de Juárez', 'Oaxaca de Juárez', 'OAX'),                       -- S3:281; S4:84
  ('QUE-006', 'MUNICIPAL', '22006', 'Corregidora', 'Corregidora', 'QUE'),                                 -- S0:437
  ('SLP-028', 'MUNICIPAL', '24028', 'San Luis Potosí', 'San Luis Potosí (municipio)', 'SLP'),             -- STL of San Luis Potosí
  ('SON-030', 'MUNICIPAL', '26030', 'Hermosillo', 'Hermosillo', 'SON'),                                   -- S1:1066
  ('TAM-032', 'MUNICIPAL', '28032', 'Reynosa', 'Reynosa', 'TAM'),                                         -- S1:1066
  ('TLA-015', 'MUNICIPAL', '29015', 'Ixtacuixtla de Mariano Matamoros', 'Ixtacuixtla', 'TLA'),            -- STL of Tlaxcala
  ('VER-193', 'MUNICIPAL', '30193', 'Veracruz', 'Veracruz (municipio)', 'VER'),                           -- STL of Veracruz
  ('ZAC-017', 'MUNICIPAL', '32017', 'Guadalupe', 'Guadalupe', 'ZAC'),                                     -- S3:341
  ('ZAC-056', 'MUNICIPAL', '32056', 'Zacatecas', 'Zacatecas (municipio)', 'ZAC');                         -- S3:341
