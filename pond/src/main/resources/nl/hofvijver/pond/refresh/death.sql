-- step:     death
-- makes:    deaths of the persons in the pond
-- grain:    person_id
-- reads:    x_person, death_report, code_icd10
-- fills:    person_id, death_date, death_type_concept_id, cause_concept_id, cause_source_value, cause_source_concept_id
-- rule:     the underlying cause is known for deaths from the national register only
-- source:   types 32879 registry, 32817 EHR
select
  p.person_id,
  p.death_date,
  case when r.registered then 32879 else 32817 end as death_type_concept_id,
  0 as cause_concept_id,
  r.cause as cause_source_value,
  c.concept_id as cause_source_concept_id
from x_person p
join death_report r on r.person_id = p.person_id
left join code_icd10 c on c.code = r.cause
where p.death_date is not null
