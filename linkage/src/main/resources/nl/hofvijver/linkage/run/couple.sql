-- step:     couple
-- makes:    all pairs within persons of whom some pair alone is not probable enough
-- grain:    l, r
-- reads:    person_awake, score, setting
with strong as (
  select one.person, count(*) as pairs
  from score s
  join person_awake one on one.rid = s.l
  join person_awake other on other.rid = s.r and other.person = one.person
  cross join setting t
  where s.probability >= t.threshold
  group by one.person
),
large as (
  select person, count(*) as records
  from person_awake
  group by person
  having count(*) > 2
),
mixed as (
  select l.person
  from large l
  left join strong s on s.person = l.person
  where coalesce(s.pairs, 0) < l.records * (l.records - 1) / 2
),
member as (
  select p.rid, p.person
  from person_awake p
  join mixed m on m.person = p.person
),
two as (
  select one.rid as l, other.rid as r
  from member one
  join member other on other.person = one.person and other.rid > one.rid
)
select t.l, t.r, s.pattern, s.probability
from two t
left join score s on s.l = t.l and s.r = t.r
