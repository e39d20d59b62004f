-- Why a call receives for less time than the rule proposes: part of the bases, public and unchanged like them (R2.4 [P22]).
alter table open_call add column term_reason varchar(2000) check (length(btrim(term_reason)) > 0);

create or replace function open_call_keep_bases() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and (new.exercise_id, new.purpose, new.title, new.bases, new.requirements, new.outreach,
      new.privacy_notice, new.published_on, new.retrospective, new.reissue_of, new.objection_days, new.tie_break,
      new.interview_weight, new.term_reason) is distinct from
      (old.exercise_id, old.purpose, old.title, old.bases, old.requirements, old.outreach, old.privacy_notice,
      old.published_on, old.retrospective, old.reissue_of, old.objection_days, old.tie_break, old.interview_weight,
      old.term_reason) then
    raise exception 'the bases of a published call do not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- The notice of a party whose process somebody ended is without effect.
alter table party_withdrawal drop constraint party_withdrawal_outcome_check;
alter table party_withdrawal add constraint party_withdrawal_outcome_check check (outcome in ('RETURNED', 'REFOUNDED', 'ABANDONED'));
