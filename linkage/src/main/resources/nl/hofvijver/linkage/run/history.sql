-- step:     history
-- makes:    what became of the persons of before, and which are new
-- grain:    event, person, other
-- reads:    person_before, person
-- rule:     merged: all records of a person went to another; split: some did; vanished: its records are no longer there
with became as (
  select b.person, n.person as now_person, count(*) as records
  from person_before b
  left join person n on n.rid = b.rid
  group by b.person, n.person
),
living as (
  select person, count(*) as records
  from person
  group by person
),
known as (
  select distinct person
  from person_before
),
found as (
  select person
  from became
  where now_person is not null
  group by person
)
select 'created' as event, l.person, cast(null as bigint) as other, cast(l.records as bigint) as records
from living l
left join known k on k.person = l.person
where k.person is null
union all
select
  case when l.person is null then 'merged' else 'split' end,
  b.person,
  b.now_person,
  cast(b.records as bigint)
from became b
left join living l on l.person = b.person
where b.now_person is not null and b.now_person <> b.person
union all
select 'vanished', b.person, cast(null as bigint), cast(b.records as bigint)
from became b
left join found f on f.person = b.person
where f.person is null
