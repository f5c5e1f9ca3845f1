-- step:     unsettled
-- makes:    records of persons about whom a later run may think otherwise
-- grain:    rid
-- reads:    person_awake, score
-- rule:     settled is a person of whom every two records are a certain pair, without any other pair worth mentioning
with told as (
  select one.person, other.person as other, s.certain
  from score s
  join person_awake one on one.rid = s.l
  join person_awake other on other.rid = s.r
),
doubtful as (
  select person from told where not certain or person <> other
  union
  select other from told where not certain or person <> other
),
large as (
  select person, count(*) as records
  from person_awake
  group by person
),
sure as (
  select person, count(*) as pairs
  from told
  where certain and person = other
  group by person
)
select a.rid
from person_awake a
join large z on z.person = a.person
left join sure s on s.person = a.person
left join doubtful d on d.person = a.person
where d.person is not null or coalesce(s.pairs, 0) <> z.records * (z.records - 1) / 2
