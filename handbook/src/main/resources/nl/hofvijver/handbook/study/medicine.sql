-- makes:  medicines of the people of a study
-- rule:   the month, never the day; no number of a row, a contact, a practice or a hospital
select
  c.person,
  hv_date(hv_year(t.drug_exposure_start_date), hv_month(t.drug_exposure_start_date), 1) as month,
  t.drug_source_value as code, t.drug_concept_id as concept_id, t.days_supply, t.quantity
from cohort c
join drug_exposure t on t.person_id = c.person_id
where hv_year(t.drug_exposure_start_date) between {from} and {to}
order by all
