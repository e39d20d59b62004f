-- Days on which the authorities of a territory do not work beyond weekends and mandatory rest days, as a published
-- agreement orders it: holidays of the garante, emergencies. Both days are included.
create table calendar_suspension (
  id             uuid primary key,
  territory_code text not null references territory (code),
  first_day      date not null,
  last_day       date not null,
  reason         text not null check (reason <> ''),
  source         text not null check (source <> ''),
  recorded_at    timestamptz not null,
  check (first_day <= last_day)
);
create index calendar_suspension_territory on calendar_suspension (territory_code, last_day);
