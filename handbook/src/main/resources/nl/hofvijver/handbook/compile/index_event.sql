-- step:     index_event
-- makes:    the events that entries count or select from
-- grain:    event, event_id
-- reads:    visit_occurrence, death, event_kind, year
-- scratch:  yes
-- rule:     a death is one that the national register knows (type 32879): practices and hospitals are sometimes wrong
-- rule:     only events in the years of the region
with happened as (
  select k.event, v.visit_occurrence_id as event_id, v.person_id, v.visit_start_date as event_date
  from visit_occurrence v
  join event_kind k on k.source = v.visit_source_value
  union all
  select k.event, d.person_id, d.person_id, d.death_date
  from death d
  cross join event_kind k
  where k.source = 'DEATH' and d.death_type_concept_id = 32879
)
select h.event, h.event_id, h.person_id, h.event_date, y.year
from happened h
join year y on h.event_date >= y.from_date and h.event_date < y.to_date
