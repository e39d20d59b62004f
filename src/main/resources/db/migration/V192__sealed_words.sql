-- The pages of a sealed session say what its acta says: the words of its matters and of what it agreed to have done stay. Of an
-- agreement only what became of it is still written, once.

create function agenda_item_refuse_change() returns trigger language plpgsql as $$
begin
  if row(new.kind, new.title, new.text) is distinct from row(old.kind, old.title, old.text)
      and exists (select from session_item i where i.item_id = old.id and session_sealed(i.session_id)) then
    raise exception '% on agenda_item refused: the acta of a session with matter % is sealed', tg_op, old.id
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger agenda_item_sealed before update on agenda_item
  for each row execute function agenda_item_refuse_change();

create function agreement_refuse_change() returns trigger language plpgsql as $$
declare
  kept boolean := tg_op = 'UPDATE' and old.state in ('NOTED', 'OPEN')
    and row(new.id, new.secretariat_id, new.session_id, new.item_id, new.place, new.text, new.sector, new.organisation, new.due_on)
      is not distinct from
      row(old.id, old.secretariat_id, old.session_id, old.item_id, old.place, old.text, old.sector, old.organisation, old.due_on);
begin
  if not kept and (tg_op <> 'INSERT' and session_sealed(old.session_id) or tg_op <> 'DELETE' and session_sealed(new.session_id)) then
    raise exception '% on agreement refused: the acta of its session is sealed', tg_op using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger agreement_sealed before insert or update or delete on agreement
  for each row execute function agreement_refuse_change();
create trigger agreement_no_truncate before truncate on agreement
  for each statement execute function secretariat_refuse_change();
