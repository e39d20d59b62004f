-- How far each script of the demonstration data was entered; a step and its number are written together.
create table demo_script (
  name       varchar(60) primary key,
  started_on date        not null,
  steps      integer     not null default 0 check (steps >= 0),
  finished   boolean     not null default false
);
