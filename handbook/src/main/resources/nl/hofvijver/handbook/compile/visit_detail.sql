-- step:     visit_detail
-- makes:    what is known of hospital visits beside their kind: part of the week, arrival, urgency, destination
-- grain:    visit_occurrence_id
-- reads:    visit_occurrence, observation, concept
-- scratch:  yes
-- rule:     office is Monday to Friday 8:00 to 17:00, evening 17:00 to 23:00, night 23:00 to 8:00 on those days; Saturday
--           and Sunday are weekend
-- rule:     1 January 1900 was a Monday
with urgency as (
  select o.visit_occurrence_id, max(o.value_as_string) as urgency
  from observation o
  join concept k on k.concept_id = o.observation_source_concept_id
  where k.vocabulary_id = 'LOCAL' and k.concept_code in ('SEH-URGENTIE', 'OPNAME-SPOED')
    and o.visit_occurrence_id is not null
  group by o.visit_occurrence_id
)
select
  v.visit_occurrence_id,
  case
    when v.visit_start_datetime is null then cast(null as string)
    when hv_days(date '1900-01-01', v.visit_start_date) % 7 >= 5 then 'weekend'
    when hv_hour(v.visit_start_datetime) between 8 and 16 then 'office'
    when hv_hour(v.visit_start_datetime) between 17 and 22 then 'evening'
    else 'night'
  end as hours,
  v.admitted_from_source_value as arrival,
  u.urgency,
  v.discharged_to_source_value as destination
from visit_occurrence v
left join urgency u on u.visit_occurrence_id = v.visit_occurrence_id
where v.visit_source_value in ('SEH', 'OPNAME')
