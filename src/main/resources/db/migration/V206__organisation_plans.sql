-- Asked at every act of a person. As a function of the language sql its plan was made anew in each statement, which took
-- ten times as long as what it looks up; one of plpgsql keeps it for the session.
create or replace function organisation_on(organisation uuid, day date) returns uuid language plpgsql stable as $$
begin
  return (
    with recursive line as (
      select o.id, o.successor_id, o.merged_on, 0 as depth from organisation o where o.id = organisation_on.organisation
      union all
      select s.id, s.successor_id, s.merged_on, line.depth + 1 from line join organisation s on s.id = line.successor_id
      where line.merged_on <= organisation_on.day and line.depth < 50)
    select id from line order by depth desc limit 1);
end
$$;

create or replace function organisation_name_on(organisation uuid, day date) returns text language plpgsql stable as $$
declare
  present constant uuid := organisation_on(organisation, day);
begin
  return (
    select n.name from organisation_name n where n.organisation_id = present
    order by n.valid_from <= organisation_name_on.day desc,
      case when n.valid_from <= organisation_name_on.day then n.valid_from end desc, n.valid_from limit 1);
end
$$;
