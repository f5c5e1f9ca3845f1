-- step:     measurement
-- makes:    determinations of general practices (laboratory, blood pressure, BMI), and height, weight and BMI of
--           children at their screening
-- grain:    measurement_id
-- reads:    gp_lab, school_screening, x_person_key, delivery_number, code_nhg45
-- fills:    measurement_id, person_id, measurement_concept_id, measurement_date, measurement_type_concept_id, value_as_number, measurement_source_value, measurement_source_concept_id, unit_source_value, value_source_value
-- rule:     measurement_source_value is the number in NHG table 45, as text; height (560) is in metres
-- rule:     the same determination on the same day is one, as the newest delivered row has it
-- rule:     value_source_value holds the answer only when it is not a number, and only when it fits the standard's 50
--           characters: a longer text is not an answer but a note
-- rule:     the last digit of an id tells where it comes from: 0 practice, 1 height, 2 weight, 3 BMI at a screening
-- source:   types 32856 laboratory, 32817 EHR
with determined as (
  select
    k.person_id,
    l.dBepalingdatum as day,
    c.concept_id,
    coalesce(l.dResultaatnummer, try_cast(replace(l.Resultaat, ',', '.') as double)) as number,
    l.Resultaat as answer,
    l.Eenheid as unit,
    n.first_row + l.hv_row as event_id
  from gp_lab l
  join x_person_key k on k.partner = l.hv_partner and k.local_id = l.PseudoPatientID
  join delivery_number n on n.partner = l.hv_partner and n.delivery = l.hv_delivery
  join code_nhg45 c on c.determination = l.dWCIANummer
),
distinct_determination as (
  select
    person_id,
    day,
    concept_id,
    max(event_id) as event_id,
    hv_last_by(number, event_id) as number,
    hv_last_by(unit, event_id) as unit,
    hv_last_by(case when number is null and length(answer) <= 50 then answer end, event_id) as answer
  from determined
  group by person_id, day, concept_id
),
screened as (
  select event_id * 10 + 1 as id, person_id, screening_date, '560' as code, height_metres as number, 'm' as unit
  from school_screening
  where height_metres is not null
  union all
  select event_id * 10 + 2, person_id, screening_date, '357', weight_kilograms, 'kg'
  from school_screening
  where weight_kilograms is not null
  union all
  select event_id * 10 + 3, person_id, screening_date, '1272', weight_kilograms / (height_metres * height_metres), 'kg/m2'
  from school_screening
  where height_metres > 0 and weight_kilograms is not null
)
select
  d.event_id * 10 as measurement_id,
  d.person_id,
  0 as measurement_concept_id,
  d.day as measurement_date,
  32856 as measurement_type_concept_id,
  d.number as value_as_number,
  c.code as measurement_source_value,
  c.concept_id as measurement_source_concept_id,
  d.unit as unit_source_value,
  case when d.number is null then d.answer end as value_source_value
from distinct_determination d
join code_nhg45 c on c.concept_id = d.concept_id
union all
select
  s.id,
  s.person_id,
  0,
  s.screening_date,
  32817,
  s.number,
  c.code,
  c.concept_id,
  s.unit,
  cast(null as string)
from screened s
join code_nhg45 c on c.code = s.code
