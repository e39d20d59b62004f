-- Whom a sector's bench elected to cast its vote, as it was cast in a session; and what the places of the sector that had
-- come said of it themselves, where they said so on the page of the session.
create table session_cast_vote (
  session_id  uuid        not null,
  item_id     uuid        not null,
  sector      varchar(32) not null,
  seat_id     uuid        not null references secretariat_seat (id),
  in_favour   integer     check (in_favour >= 0),
  against     integer     check (against >= 0),
  abstained   integer     check (abstained >= 0),
  recorded_at timestamptz not null,
  primary key (session_id, item_id, sector),
  foreign key (session_id, item_id, sector) references session_vote (session_id, item_id, sector),
  check (num_nulls(in_favour, against, abstained) in (0, 3))
);
