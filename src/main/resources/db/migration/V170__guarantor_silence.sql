-- Civil society that does not say in its time whether it consents keeps nobody away whom a law names; its silence is on record.
alter table guarantor_succession
  add column silent_on date,
  add check (silent_on is null or state in ('CONFIRMED', 'CONCLUDED'));
