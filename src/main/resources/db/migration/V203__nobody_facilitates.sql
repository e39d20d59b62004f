-- A call that found no facilitator leaves it to the three sectors how it goes on, as a cancelled one does; and where nobody
-- facilitates a sector may ask that somebody does (E3a, E3c). Before, a convener alone could decide to go on without.
alter table facilitator_report drop constraint facilitator_report_cause_check;
alter table facilitator_report add constraint facilitator_report_cause_check
  check (cause in ('RECUSAL', 'LOSS_OF_CONFIDENCE', 'CALL_CANCELLED', 'CALL_VOID', 'WANTED'));
alter table facilitator_report drop constraint facilitator_report_about;
alter table facilitator_report add constraint facilitator_report_about
  check (case when cause in ('RECUSAL', 'LOSS_OF_CONFIDENCE') then facilitation_id is not null
    when cause in ('CALL_CANCELLED', 'CALL_VOID') then facilitation_id is null else true end);
