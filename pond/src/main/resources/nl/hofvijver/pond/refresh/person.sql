-- step:     person
-- makes:    every person of the pond in the standard's form
-- grain:    person_id
-- reads:    x_person, x_residence, location
-- fills:    person_id, gender_concept_id, year_of_birth, month_of_birth, race_concept_id, ethnicity_concept_id, location_id, gender_source_value
-- rule:     location is the last known buurt; no number or pseudonym of a partner is kept
-- source:   gender concepts 8507 male, 8532 female, 8551 unknown
with last_residence as (
  select person_id, buurt, vintage
  from x_residence
  qualify row_number() over (partition by person_id order by from_date desc) = 1
)
select
  p.person_id,
  case p.sex when 'male' then 8507 when 'female' then 8532 else 8551 end as gender_concept_id,
  p.birth_year as year_of_birth,
  p.birth_month as month_of_birth,
  0 as race_concept_id,
  0 as ethnicity_concept_id,
  l.location_id,
  p.sex as gender_source_value
from x_person p
left join last_residence r on r.person_id = p.person_id
left join location l on l.location_source_value = r.buurt || '@' || cast(r.vintage as string)
