-- A proposal to join is open until a session declined it or it took effect; an organisation has one at a time.
alter table adhesion
  add column open       boolean not null default true,
  add column not_seated varchar(2000);
update adhesion d set open = false
where seat_id is not null
  or exists (select 1 from agenda_item a join secretariat s on s.id = a.secretariat_id
    where a.id = d.agenda_item_id and (a.withdrawn or s.state = 'DISSOLVED'))
  or exists (select 1 from session_item i join session s on s.id = i.session_id
    where i.item_id = d.agenda_item_id and s.state = 'HELD' and i.result in ('REJECTED', 'PARKED'));
-- Of several that wait for one organisation the first stays open; the others are judged again before they take effect.
update adhesion d set open = false
where open and exists (select 1 from adhesion e where e.open and e.secretariat_id = d.secretariat_id
  and lower(e.organisation) = lower(d.organisation) and (e.recorded_at, e.agenda_item_id) < (d.recorded_at, d.agenda_item_id));
alter table adhesion
  add check (not open or seat_id is null and not_seated is null),
  add check (seat_id is null or not_seated is null);
create unique index adhesion_open on adhesion (secretariat_id, lower(organisation)) where open;

-- An adhesion is decided by consensus, so that the sector at whose bench the organisation would sit agrees. What a majority
-- is about to decide goes on as it began.
update agenda_item a set kind = 'ADHESION'
where exists (select 1 from adhesion d where d.agenda_item_id = a.id)
  and not exists (select 1 from session_item i where i.item_id = a.id
    and (i.result in ('ADOPTED', 'REJECTED', 'PARKED') or i.open and i.extraordinary_reason is not null));

-- When rules came into force, and why what a session adopted did not.
alter table secretariat_rules
  add column enforced_at  timestamptz,
  add column not_enforced varchar(2000),
  add check (not_enforced is null or in_force_on is null);
