-- step:     value_year
-- makes:    the numbers of a person in a year that criteria and measures ask for; a person and year without any has no row
-- grain:    person_id, year
-- reads:    window_sum, window_different, window_result, fact_condition, fact_medicine, fact_measurement, fact_contact, fact_social, criterion, x_person, year
-- scratch:  yes
-- rule:     the age at the first time, in whole years; without a month of birth the birthday lies before it
with first_day as (
  select criterion, person_id, min(fact_date) as day
  from (
    select criterion, person_id, fact_date from fact_condition
    union all
    select criterion, person_id, fact_date from fact_medicine
    union all
    select criterion, person_id, fact_date from fact_measurement
    union all
    select criterion, person_id, fact_date from fact_contact
    union all
    select criterion, person_id, fact_date from fact_social
  ) f
  where criterion in (select criterion from criterion where rule = 'age')
  group by criterion, person_id
),
wanted as (
  select criterion, person_id, year, value
  from window_sum
  union all
  select criterion, person_id, year, value
  from window_different
  union all
  select criterion, person_id, year, value
  from window_result
  where rule = 'value' and value is not null
  union all
  select
    f.criterion,
    f.person_id,
    y.year,
    cast(greatest(
      hv_year(f.day) - p.birth_year - case when p.birth_month > hv_month(f.day) then 1 else 0 end, 0) as double)
  from first_day f
  join x_person p on p.person_id = f.person_id
  join year y on f.day < y.to_date
)
select
  person_id,
  year
  -- each value
  , max(case when criterion = {number} then value end) as v{number} -- {about}
  -- end
from wanted
group by person_id, year
