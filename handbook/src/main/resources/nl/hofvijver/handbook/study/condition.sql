-- makes:  conditions of the people of a study
-- rule:   the month, never the day; no number of a row, a contact, a practice or a hospital
select
  c.person,
  hv_date(hv_year(t.condition_start_date), hv_month(t.condition_start_date), 1) as month,
  t.condition_source_value as code, t.condition_concept_id as concept_id
from cohort c
join condition_occurrence t on t.person_id = c.person_id
where hv_year(t.condition_start_date) between {from} and {to}
order by all
