-- step:     index_fact
-- makes:    the days on which something happened that is an event of its own: a diagnosis, a prescription, a result...
-- grain:    criterion, person_id, day
-- reads:    condition_occurrence, drug_exposure, measurement, procedure_occurrence, visit_occurrence, code_match, criterion, criterion_kind
-- if details
-- reads:    visit_detail
-- end
-- scratch:  yes
-- rule:     several on one day are one
with happened as (
  select m.criterion, o.person_id, o.condition_start_date as day
  from condition_occurrence o
  join code_match m on m.concept_id = o.condition_source_concept_id
  where m.anchor = 'index'
  union all
  select m.criterion, o.person_id, o.drug_exposure_start_date
  from drug_exposure o
  join code_match m on m.concept_id = o.drug_source_concept_id
  where m.anchor = 'index'
  union all
  select m.criterion, o.person_id, o.measurement_date
  from measurement o
  join code_match m on m.concept_id = o.measurement_source_concept_id
  join criterion c on c.criterion = m.criterion
  where m.anchor = 'index'
    and (c.any_result or o.value_as_number is not null)
    and (c.unit is null or o.unit_source_value is null or o.unit_source_value = c.unit)
    and (c.above is null or o.value_as_number > c.above)
    and (c.at_least is null or o.value_as_number >= c.at_least)
    and (c.below is null or o.value_as_number < c.below)
    and (c.at_most is null or o.value_as_number <= c.at_most)
  union all
  select m.criterion, o.person_id, o.procedure_date
  from procedure_occurrence o
  join code_match m on m.concept_id = o.procedure_source_concept_id
  where m.anchor = 'index'
  union all
  select k.criterion, v.person_id, v.visit_start_date
  from visit_occurrence v
  join criterion_kind k on k.source = v.visit_source_value
  join criterion c on c.criterion = k.criterion
  -- if details
  left join visit_detail d on d.visit_occurrence_id = v.visit_occurrence_id
  -- end
  where c.anchor = 'index'
    -- if details
    and (k.hours is null or coalesce(k.hours like '%|' || d.hours || '|%', false))
    and (k.arrivals is null or coalesce(k.arrivals like '%|' || d.arrival || '|%', false))
    and (k.urgencies is null or coalesce(k.urgencies like '%|' || d.urgency || '|%', false))
    and (k.destinations is null or coalesce(k.destinations like '%|' || d.destination || '|%', false))
    -- end
)
select distinct criterion, person_id, day
from happened
