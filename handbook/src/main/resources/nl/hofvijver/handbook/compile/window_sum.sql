-- step:     window_sum
-- makes:    how often, how many days or for how many euros something happened in the window of a year
-- grain:    criterion, person_id, year
-- reads:    fact_condition, fact_medicine, fact_measurement, fact_contact, fact_social, criterion, criterion_year
-- scratch:  yes
-- keyed:    person_id
-- rule:     euros are rounded to cents, so that the order of adding up does not show
with fact as (
  select criterion, person_id, fact_year, fact_date, times, value from fact_condition
  union all
  select criterion, person_id, fact_year, fact_date, times, value from fact_medicine
  union all
  select criterion, person_id, fact_year, fact_date, times, value from fact_measurement
  union all
  select criterion, person_id, fact_year, fact_date, times, value from fact_contact
  union all
  select criterion, person_id, fact_year, fact_date, times, value from fact_social
),
added as (
  select f.criterion, f.person_id, w.year, sum(f.times) as times, coalesce(sum(f.value), 0) as amount
  from fact f
  join criterion c on c.criterion = f.criterion
  join criterion_year w on w.criterion = f.criterion and w.fact_year = f.fact_year
    and f.fact_date >= w.from_date and f.fact_date < w.to_date
  where c.anchor = 'year' and c.rule = 'value' and c.use in ('times', 'days', 'charged')
  group by f.criterion, f.person_id, w.year
)
select
  a.criterion,
  a.person_id,
  a.year,
  case c.use
    when 'times' then cast(a.times as double)
    when 'days' then a.amount
    else round(a.amount, 2)
  end as value
from added a
join criterion c on c.criterion = a.criterion
