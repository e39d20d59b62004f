create table outgoing_mail (
  id              bigint generated always as identity primary key,
  message_id      varchar(100)  not null unique,
  event           varchar(200)  not null,
  recipient       varchar(128)  not null,
  address         varchar(320)  not null,
  subject         varchar(300)  not null,
  body            varchar(8000) not null,
  state           varchar(16)   not null check (state in ('QUEUED', 'SENT', 'FAILED')),
  attempts        integer       not null,
  next_attempt_at timestamptz   not null,
  created_at      timestamptz   not null,
  sent_at         timestamptz,
  last_error      varchar(500),
  unique (event, recipient)
);

create index outgoing_mail_due on outgoing_mail (next_attempt_at, id) where state = 'QUEUED';
