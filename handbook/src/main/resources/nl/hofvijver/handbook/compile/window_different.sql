-- step:     window_different
-- makes:    how many different things were found in the window of a year
-- grain:    criterion, person_id, year
-- reads:    fact_condition, fact_medicine, fact_measurement, fact_contact, fact_social, criterion, criterion_year
-- scratch:  yes
-- keyed:    person_id
-- why:      apart from what adds up: a set of things per person and year costs more than all the sums
with fact as (
  select criterion, person_id, item, fact_year, fact_date from fact_condition
  union all
  select criterion, person_id, item, fact_year, fact_date from fact_medicine
  union all
  select criterion, person_id, item, fact_year, fact_date from fact_measurement
  union all
  select criterion, person_id, item, fact_year, fact_date from fact_contact
  union all
  select criterion, person_id, item, fact_year, fact_date from fact_social
),
thing as (
  select f.criterion, f.person_id, w.year, f.item
  from fact f
  join criterion c on c.criterion = f.criterion
  join criterion_year w on w.criterion = f.criterion and w.fact_year = f.fact_year
    and f.fact_date >= w.from_date and f.fact_date < w.to_date
  where c.anchor = 'year' and c.rule = 'value' and c.use = 'different'
  group by f.criterion, f.person_id, w.year, f.item
)
select criterion, person_id, year, cast(count(item) as double) as value
from thing
group by criterion, person_id, year
