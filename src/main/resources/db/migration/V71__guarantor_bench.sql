-- An STL that cannot sit because nobody fills the role of the garante; one from which a party withdrew is suspended otherwise.
alter table secretariat add column without_guarantor boolean not null default false,
  add check (not without_guarantor or state = 'SUSPENDED');

-- How the garantes of a territory voted among themselves; together they are one sector with one vote.
create table session_bench_vote (
  session_id  uuid        not null,
  item_id     uuid        not null,
  in_favour   integer     not null check (in_favour >= 0),
  against     integer     not null check (against >= 0),
  abstained   integer     not null check (abstained >= 0),
  recorded_at timestamptz not null,
  primary key (session_id, item_id),
  foreign key (session_id, item_id) references session_item (session_id, item_id)
);
