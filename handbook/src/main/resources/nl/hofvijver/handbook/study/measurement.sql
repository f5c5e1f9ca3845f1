-- makes:  measurements of the people of a study
-- rule:   the month, never the day; no number of a row, a contact, a practice or a hospital
select
  c.person,
  hv_date(hv_year(t.measurement_date), hv_month(t.measurement_date), 1) as month,
  t.measurement_source_value as code, t.measurement_concept_id as concept_id, t.value_as_number as value, t.unit_source_value as unit
from cohort c
join measurement t on t.person_id = c.person_id
where hv_year(t.measurement_date) between {from} and {to}
order by all
