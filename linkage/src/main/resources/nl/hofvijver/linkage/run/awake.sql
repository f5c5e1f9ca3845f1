-- step:     awake
-- makes:    the records that are grouped anew
-- grain:    rid
-- reads:    score_open, unsettled_before, pair_more, pair_less, pattern_weight, person_before, record_fresh, record
-- rule:     a person of before stays asleep when all pairs of its records are certain and nothing else is probable about them:
--           whatever the model, such a group comes out the same
with seed as (
  select l as rid from score_open
  union
  select r from score_open
  union
  select rid from unsettled_before
  union
  select p.l from pair_more p join pattern_weight w on w.pattern = p.pattern where w.certain
  union
  select p.r from pair_more p join pattern_weight w on w.pattern = p.pattern where w.certain
  union
  select p.l from pair_less p join pattern_weight w on w.pattern = p.pattern where w.certain
  union
  select p.r from pair_less p join pattern_weight w on w.pattern = p.pattern where w.certain
),
stirred as (
  select b.person
  from person_before b
  join seed s on s.rid = b.rid
  group by b.person
),
mine as (
  select b.rid
  from person_before b
  join stirred s on s.person = b.person
  union all
  select rid
  from record_fresh
)
select m.rid, r.position
from mine m
join record r on r.rid = m.rid
