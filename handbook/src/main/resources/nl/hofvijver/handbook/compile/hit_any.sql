-- step:     hit_any
-- makes:    years in whose window something happened at least once
-- grain:    a row for each time that it happened: criterion, person_id and year return
-- reads:    fact_condition, fact_medicine, fact_measurement, fact_contact, fact_screening, fact_social, criterion, criterion_year
-- scratch:  yes
-- why:      flag_year groups by person and year: grouped here too, half of the work is done twice
with fact as (
  select criterion, person_id, fact_year, fact_date from fact_condition
  union all
  select criterion, person_id, fact_year, fact_date from fact_medicine
  union all
  select criterion, person_id, fact_year, fact_date from fact_measurement
  union all
  select criterion, person_id, fact_year, fact_date from fact_contact
  union all
  select criterion, person_id, fact_year, fact_date from fact_screening
  union all
  select criterion, person_id, fact_year, fact_date from fact_social
)
select f.criterion, f.person_id, w.year
from fact f
join criterion c on c.criterion = f.criterion
join criterion_year w on w.criterion = f.criterion and w.fact_year = f.fact_year
  and f.fact_date >= w.from_date and f.fact_date < w.to_date
where c.anchor = 'year' and c.rule = 'any'
