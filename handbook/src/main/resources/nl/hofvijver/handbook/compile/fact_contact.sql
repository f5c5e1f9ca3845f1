-- step:     fact_contact
-- makes:    the contacts, visits, admissions and deaths that some criterion asks about, from one pass over all visits
-- grain:    a row for each that happened, or criterion, person_id and year or none, where the criterion allows
-- reads:    visit_occurrence, death, criterion_kind, criterion, index_event
-- if details
-- reads:    visit_detail
-- end
-- scratch:  yes
-- rule:     the day on which it began; a death is one that the national register knows (type 32879)
-- rule:     times counts visits: two on one day are two
-- why:      hardly anybody comes twice on a day, so that grouping by day costs and saves nothing
with asked as (
  select k.criterion, k.source, k.hours, k.arrivals, k.urgencies, k.destinations,
    k.hours is null and k.arrivals is null and k.urgencies is null and k.destinations is null as plain,
    c.anchor, c.grain
  from criterion_kind k
  join criterion c on c.criterion = k.criterion
  where c.anchor <> 'index'
),
happened as (
  select a.criterion, a.anchor, a.grain, v.person_id, v.visit_start_date as day
  from visit_occurrence v
  join asked a on a.source = v.visit_source_value
  where a.plain
  -- if details
  union all
  select a.criterion, a.anchor, a.grain, v.person_id, v.visit_start_date
  from visit_occurrence v
  join visit_detail d on d.visit_occurrence_id = v.visit_occurrence_id
  join asked a on a.source = v.visit_source_value
  where not a.plain
    and (a.hours is null or coalesce(a.hours like '%|' || d.hours || '|%', false))
    and (a.arrivals is null or coalesce(a.arrivals like '%|' || d.arrival || '|%', false))
    and (a.urgencies is null or coalesce(a.urgencies like '%|' || d.urgency || '|%', false))
    and (a.destinations is null or coalesce(a.destinations like '%|' || d.destination || '|%', false))
  -- end
  union all
  select a.criterion, a.anchor, a.grain, d.person_id, d.death_date
  from death d
  cross join asked a
  where a.source = 'DEATH' and d.death_type_concept_id = 32879
),
wanted as (
  select criterion, grain, person_id, day
  from happened
  where anchor = 'year' or person_id in (select person_id from index_event)
)
select
  criterion,
  person_id,
  cast(0 as int) as item,
  day as fact_date,
  hv_year(day) as fact_year,
  cast(1 as bigint) as times,
  cast(null as double) as value
from wanted
where grain = 'day'
union all
select
  criterion,
  person_id,
  cast(0 as int),
  min(day),
  hv_year(min(day)),
  count(*),
  cast(null as double)
from wanted
where grain <> 'day'
group by criterion, person_id, case grain when 'year' then hv_date(hv_year(day), 1, 1) end
