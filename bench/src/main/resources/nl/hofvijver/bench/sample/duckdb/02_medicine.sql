-- makes: medicine: per person and year the number of medicine groups, and whether one of them is A10B
select
  person_id,
  year(drug_exposure_start_date) as year,
  count(distinct substr(drug_source_value, 1, 4)) as medicine_groups,
  bool_or(drug_source_value like 'A10B%') as a10b
from drug_exposure
where drug_source_value is not null
group by person_id, year(drug_exposure_start_date)
