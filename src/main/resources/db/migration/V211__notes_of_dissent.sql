-- What each sector said against a matter and, where that is no longer its last word, the last round in which it said so:
-- the matter was deliberated again without it, the sector said something else since, or voted otherwise in the end. What is
-- said at a vote has the number of the round that would have come next.
create view session_dissent_told as
select d.session_id, d.item_id, d.sector, d.text, min(d.round) as first_round,
  case when max(d.round) < i.rounds or v.against = 0
    or max(d.round) < max(max(d.round)) over (partition by d.session_id, d.item_id, d.sector)
    then max(d.round) else 0 end as earlier_round
from session_dissent d
join session_item i on i.session_id = d.session_id and i.item_id = d.item_id
left join session_vote v on v.session_id = d.session_id and v.item_id = d.item_id and v.sector = d.sector
group by d.session_id, d.item_id, d.sector, d.text, i.rounds, v.against;

-- Who votes against may say why, who opposes a text in a deliberation has to; nobody else is asked.
alter table live_statement drop constraint live_statement_check;
alter table live_statement add constraint live_statement_reason_against check (reason is null or stance = 'AGAINST');
alter table live_statement add constraint live_statement_reason_of_opposition
  check (phase <> 'DELIBERATION' or stance <> 'AGAINST' or reason is not null);
