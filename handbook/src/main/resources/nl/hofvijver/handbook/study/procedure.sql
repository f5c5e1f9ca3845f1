-- makes:  procedures of the people of a study
-- rule:   the month, never the day; no number of a row, a contact, a practice or a hospital
select
  c.person,
  hv_date(hv_year(t.procedure_date), hv_month(t.procedure_date), 1) as month,
  t.procedure_source_value as code, t.procedure_concept_id as concept_id, t.quantity
from cohort c
join procedure_occurrence t on t.person_id = c.person_id
where hv_year(t.procedure_date) between {from} and {to}
order by all
