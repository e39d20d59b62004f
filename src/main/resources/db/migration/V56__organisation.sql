-- On whose behalf people act: an organisation with the names it had and the sector it spoke for, each from a day on
-- (domain 7.4). What was recorded keeps the name of its day; -infinity stands for a beginning that nobody wrote down.
create table organisation (
  id           uuid primary key,
  territory    text not null references territory (code),
  successor_id uuid references organisation (id),
  merged_on    date,
  recorded_by  text,
  recorded_at  timestamptz not null,
  check ((successor_id is null) = (merged_on is null)),
  check (successor_id <> id)
);
create index organisation_territory on organisation (territory);
create index organisation_successor on organisation (successor_id) where successor_id is not null;

create table organisation_name (
  organisation_id uuid not null references organisation (id),
  valid_from      date not null,
  name            text not null check (name <> ''),
  primary key (organisation_id, valid_from)
);
create index organisation_name_plain on organisation_name (translate(lower(name), 'áéíóúüñ', 'aeiouun'));

-- An organisation that no sector sends, such as that of a facilitator, has no row here. A government is none of the
-- society's kinds and the other way round (G-06).
create table organisation_sector (
  organisation_id uuid not null references organisation (id),
  valid_from      date not null,
  sector          text not null check (sector in ('GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY')),
  sub_sector      text,
  primary key (organisation_id, valid_from),
  check (case sector
    when 'GOVERNMENT' then sub_sector in ('EXECUTIVE', 'LEGISLATIVE', 'JUDICIAL', 'MUNICIPAL', 'AUTONOMOUS', 'ACADEMIA')
    when 'CIVIL_SOCIETY' then sub_sector in ('CSO', 'COLLECTIVE', 'ACADEMIA', 'BUSINESS')
    else sub_sector in ('EXECUTIVE', 'LEGISLATIVE', 'JUDICIAL', 'MUNICIPAL', 'AUTONOMOUS', 'ACADEMIA', 'CSO') end)
);

-- The organisation itself, or after its merger the one it became part of.
create function organisation_on(organisation uuid, day date) returns uuid language sql stable as $$
  with recursive line as (
    select o.id, o.successor_id, o.merged_on, 0 as depth from organisation o where o.id = organisation_on.organisation
    union all
    select s.id, s.successor_id, s.merged_on, line.depth + 1 from line join organisation s on s.id = line.successor_id
    where line.merged_on <= organisation_on.day and line.depth < 50)
  select id from line order by depth desc limit 1
$$;

-- What it is called on a day; before its first name, by that one.
create function organisation_name_on(organisation uuid, day date) returns text language sql stable as $$
  select n.name from organisation_name n where n.organisation_id = organisation_on(organisation_name_on.organisation, organisation_name_on.day)
  order by n.valid_from <= organisation_name_on.day desc,
    case when n.valid_from <= organisation_name_on.day then n.valid_from end desc, n.valid_from limit 1
$$;

-- The mandates there are named their organisation by a text. One that is written alike in a territory is one, unless it
-- stands for the society in one mandate and for a government or the garante in another; a government that fills the role
-- of the garante is one organisation (G-29).
alter table appointment add column organisation_id uuid references organisation (id);

create temporary table named on commit drop as
  select gen_random_uuid() as id, territory, organisation as name, side from (
    select territory, organisation, case role when 'SOCIEDAD_CIVIL' then 'SOCIETY' when 'GOBIERNO' then 'STATE'
      when 'ORGANO_GARANTE' then 'STATE' end as side from appointment) texts
  group by territory, organisation, side;
delete from named where side is null and exists (
  select 1 from named other where other.territory = named.territory and other.name = named.name and other.side is not null);

insert into organisation (id, territory, recorded_at) select id, territory, now() from named;
insert into organisation_name (organisation_id, valid_from, name) select id, '-infinity', name from named;
update appointment a set organisation_id = (select n.id from named n
  where n.territory = a.territory and n.name = a.organisation
  order by n.side is not distinct from case a.role when 'SOCIEDAD_CIVIL' then 'SOCIETY' when 'GOBIERNO' then 'STATE'
    when 'ORGANO_GARANTE' then 'STATE' end desc, n.side limit 1);
insert into organisation_sector (organisation_id, valid_from, sector)
  select n.id, '-infinity', case when n.side = 'SOCIETY' then 'CIVIL_SOCIETY'
    when exists (select 1 from appointment a where a.organisation_id = n.id and a.role = 'GOBIERNO') then 'GOVERNMENT'
    else 'OVERSIGHT_BODY' end
  from named n where n.side is not null;

alter table appointment alter column organisation_id set not null, drop column organisation;
create index appointment_organisation on appointment (organisation_id);
