-- makes:  contacts with a practice, a hospital or an emergency department of the people of a study
-- rule:   the month, never the day; no number of a row, a contact, a practice or a hospital
select
  c.person,
  hv_date(hv_year(t.visit_start_date), hv_month(t.visit_start_date), 1) as month,
  t.visit_source_value as kind, t.visit_concept_id as concept_id, hv_days(t.visit_start_date, t.visit_end_date) as days
from cohort c
join visit_occurrence t on t.person_id = c.person_id
where hv_year(t.visit_start_date) between {from} and {to}
order by all
