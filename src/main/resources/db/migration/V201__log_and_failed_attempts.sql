-- Of which session an entry of the public log tells: who follows the feed is led to its page. Unknown for entries from before.
alter table secretariat_log add column session_id uuid references session (id);

-- An accreditation that gave way to another before the STL stood was never a seat of it. It is kept where somebody came to an
-- act of installation, or signed, by it.
alter table secretariat_seat
  add column gave_way boolean not null default false,
  add check (not gave_way or to_day is not null);
update secretariat_seat s set gave_way = true where s.to_day = s.from_day and s.end_reason is null and exists (
  select 1 from installation_presence p join installation_attempt a on a.secretariat_id = p.secretariat_id and a.number = p.number
  where p.seat_id = s.id and a.failure is not null);
