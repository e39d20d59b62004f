-- A public reason has up to 2000 characters, and the sentence of the log names the matter beside it.
alter table exercise_log alter column text type varchar(8000);
alter table secretariat_log alter column text type varchar(8000);
