-- To the session of a sealed acta nothing is added either: no matter, vote, dissent, presence, signature or call, be it a new row
-- or one that is moved there from another session. What a correction says stands in an acta of its own.

create function session_sealed(id uuid) returns boolean language sql stable as $$
  select exists (select from session s where s.id = $1 and s.state in ('HELD', 'UNSIGNED'))
$$;

create or replace function session_item_refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and session_sealed(old.session_id) then
    raise exception '% on session_item refused: the acta of session % is sealed', tg_op, old.session_id
      using errcode = 'restrict_violation';
  end if;
  if tg_op <> 'DELETE' and session_sealed(new.session_id) then
    raise exception '% on session_item refused: the acta of session % is sealed', tg_op, new.session_id
      using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
drop trigger session_item_sealed on session_item;
create trigger session_item_sealed before insert or update or delete on session_item
  for each row execute function session_item_refuse_change();

create function session_refuse_addition() returns trigger language plpgsql as $$
begin
  if session_sealed(new.session_id) then
    raise exception '% on % refused: the acta of session % is sealed', tg_op, tg_table_name, new.session_id
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger session_vote_sealed before insert on session_vote for each row execute function session_refuse_addition();
create trigger session_bench_vote_sealed before insert on session_bench_vote for each row execute function session_refuse_addition();
create trigger session_cast_vote_sealed before insert on session_cast_vote for each row execute function session_refuse_addition();
create trigger session_dissent_sealed before insert on session_dissent for each row execute function session_refuse_addition();
create trigger session_presence_sealed before insert on session_presence for each row execute function session_refuse_addition();
create trigger session_signature_sealed before insert on session_signature for each row execute function session_refuse_addition();
create trigger live_correction_sealed before insert on live_correction for each row execute function session_refuse_addition();

create function session_call_refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and session_sealed(old.session_id) or tg_op <> 'DELETE' and session_sealed(new.session_id) then
    raise exception '% on session_call refused: the acta of its session is sealed', tg_op using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger session_call_sealed before insert or update or delete on session_call
  for each row execute function session_call_refuse_change();
create trigger session_call_no_truncate before truncate on session_call
  for each statement execute function secretariat_refuse_change();
