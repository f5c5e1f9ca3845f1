-- step:     history
-- makes:    what became of the persons of before, and which are new
-- grain:    event, person, other
-- reads:    person_known, person_awake
-- rule:     merged: all records of a person went to another; split: some did; vanished: its records are no longer there
with became as (
  select b.person, n.person as now_person, count(*) as records
  from person_known b
  left join person_awake n on n.rid = b.rid
  where n.person is null or n.person <> b.person
  group by b.person, n.person
),
living as (
  select person, count(*) as records
  from person_awake
  group by person
),
gone as (
  select b.person
  from became b
  where b.now_person is null
  group by b.person
),
found as (
  select b.person
  from person_known b
  join gone g on g.person = b.person
  join person_awake n on n.rid = b.rid
  group by b.person
)
select 'created' as event, l.person, cast(null as bigint) as other, cast(l.records as bigint) as records
from living l
left join person_known k on k.person = l.person
where k.person is null
union all
select
  case when l.person is null then 'merged' else 'split' end,
  b.person,
  b.now_person,
  cast(b.records as bigint)
from became b
left join living l on l.person = b.person
where b.now_person is not null
union all
select 'vanished', b.person, cast(null as bigint), cast(b.records as bigint)
from became b
left join found f on f.person = b.person
where b.now_person is null and f.person is null
