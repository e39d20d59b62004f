-- Whether a sector heard the facilitator before it spoke of its confidence (E3b). Until now none could answer without yes.
alter table facilitator_confidence add column heard boolean not null default true;
alter table facilitator_confidence alter column heard drop default;
