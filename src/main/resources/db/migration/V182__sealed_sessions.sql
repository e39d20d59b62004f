-- Votes, dissents, presences, signatures and the public log are only added to; once the acta of a session is sealed, the
-- session and what it decided stay as they are. A mistake is corrected by another acta or another entry.

create function secretariat_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % refused: it is append-only', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger session_vote_append_only before update or delete or truncate on session_vote
  for each statement execute function secretariat_refuse_change();
create trigger session_bench_vote_append_only before update or delete or truncate on session_bench_vote
  for each statement execute function secretariat_refuse_change();
create trigger session_cast_vote_append_only before update or delete or truncate on session_cast_vote
  for each statement execute function secretariat_refuse_change();
create trigger session_dissent_append_only before update or delete or truncate on session_dissent
  for each statement execute function secretariat_refuse_change();
create trigger session_presence_append_only before update or delete or truncate on session_presence
  for each statement execute function secretariat_refuse_change();
create trigger session_signature_append_only before update or delete or truncate on session_signature
  for each statement execute function secretariat_refuse_change();
create trigger installation_signature_append_only before update or delete or truncate on installation_signature
  for each statement execute function secretariat_refuse_change();
create trigger secretariat_log_append_only before update or delete or truncate on secretariat_log
  for each statement execute function secretariat_refuse_change();

create function session_refuse_change() returns trigger language plpgsql as $$
begin
  if old.state in ('HELD', 'UNSIGNED') then
    raise exception '% on session refused: the acta of session % is sealed', tg_op, old.id using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger session_sealed before update or delete on session
  for each row execute function session_refuse_change();
create trigger session_no_truncate before truncate on session
  for each statement execute function secretariat_refuse_change();

create function session_item_refuse_change() returns trigger language plpgsql as $$
begin
  if exists (select from session s where s.id = old.session_id and s.state in ('HELD', 'UNSIGNED')) then
    raise exception '% on session_item refused: the acta of session % is sealed', tg_op, old.session_id
      using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger session_item_sealed before update or delete on session_item
  for each row execute function session_item_refuse_change();
create trigger session_item_no_truncate before truncate on session_item
  for each statement execute function secretariat_refuse_change();
