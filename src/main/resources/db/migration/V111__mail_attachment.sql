-- A mail may carry one file, such as the invitation that a calendar understands.
alter table outgoing_mail
  add column attachment_name varchar(100),
  add column attachment_type varchar(100),
  add column attachment      varchar(40000),
  add check ((attachment is null) = (attachment_name is null) and (attachment is null) = (attachment_type is null));
