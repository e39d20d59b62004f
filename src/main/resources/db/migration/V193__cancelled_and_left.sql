-- A call for a facilitator that is cancelled before anybody facilitated: the three agree how it goes on (E3a, E3c). A change
-- whose process somebody ended does not keep the next one from beginning.
alter table facilitator_report alter column facilitation_id drop not null;
alter table facilitator_report drop constraint facilitator_report_cause_check;
alter table facilitator_report add constraint facilitator_report_cause_check
  check (cause in ('RECUSAL', 'LOSS_OF_CONFIDENCE', 'CALL_CANCELLED'));
alter table facilitator_report add constraint facilitator_report_about
  check ((cause = 'CALL_CANCELLED') = (facilitation_id is null));
alter table facilitator_report drop constraint facilitator_report_state_check;
alter table facilitator_report add constraint facilitator_report_state_check
  check (state in ('OPEN', 'KEPT', 'REPLACED', 'WITHOUT', 'ABANDONED'));

-- Whoever takes the place of a member who left the panel of a published call, and why; the published members stay (R2.4).
alter table open_call_panelist add column replaces uuid references open_call_panelist (id);
alter table open_call_panelist add column reason varchar(2000);
alter table open_call_panelist add constraint open_call_panelist_substitute
  check ((replaces is null) = (reason is null) and replaces <> id);
create unique index open_call_panelist_replaced on open_call_panelist (replaces);

create function open_call_keep_panel() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.replaces is not null then
    if not exists (select from open_call_panelist where id = new.replaces and call_id = new.call_id) then
      raise exception 'a substitute takes the place of a member of the same panel' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if exists (select from open_call where id = case when tg_op = 'INSERT' then new.call_id else old.call_id end and state <> 'DRAFT') then
    raise exception '% on % refused: the call is published', tg_op, tg_table_name using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
drop trigger open_call_panelist_fixed on open_call_panelist;
create trigger open_call_panelist_fixed before insert or update or delete on open_call_panelist
  for each row execute function open_call_keep_panel();

-- Why a panel below its minimum goes on; empty where it is complete or nobody decided yet.
alter table open_call add column short_panel_reason varchar(2000);
