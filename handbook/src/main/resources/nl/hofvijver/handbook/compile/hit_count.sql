-- step:     hit_count
-- makes:    years in whose window enough different things were found, or something happened often or long enough
-- grain:    criterion, person_id, year
-- reads:    fact_condition, fact_medicine, fact_contact, fact_social, criterion, criterion_year
-- scratch:  yes
-- keyed:    person_id
-- rule:     a thing counts when it happened often enough; the days supplied of the things that count are added up
-- rule:     once: each thing is found once in the window, so that there is nothing to add up
-- why:      grouped by the least that tells things apart: a column more is a gigabyte more with five million people
with fact as (
  select criterion, person_id, item, fact_year, fact_date, times, value from fact_condition
  union all
  select criterion, person_id, item, fact_year, fact_date, times, value from fact_medicine
  union all
  select criterion, person_id, item, fact_year, fact_date, times, value from fact_contact
  union all
  select criterion, person_id, item, fact_year, fact_date, times, value from fact_social
),
counted as (
  select f.criterion, f.person_id, w.year, f.item, f.times, f.value, c.once
  from fact f
  join criterion c on c.criterion = f.criterion
  join criterion_year w on w.criterion = f.criterion and w.fact_year = f.fact_year
    and f.fact_date >= w.from_date and f.fact_date < w.to_date
  where c.anchor = 'year' and c.rule = 'count'
),
thing as (
  select criterion, person_id, year, times, value as amount
  from counted
  where once
  union all
  select criterion, person_id, year, sum(times), sum(value)
  from counted
  where not once
  group by criterion, person_id, year, item
),
enough as (
  select t.criterion, t.person_id, t.year, count(*) as items, coalesce(sum(t.amount), 0) as amount
  from thing t
  join criterion c on c.criterion = t.criterion
  where t.times >= c.min_times
  group by t.criterion, t.person_id, t.year
)
select e.criterion, e.person_id, e.year
from enough e
join criterion c on c.criterion = e.criterion
where e.items >= c.min_items and e.amount >= c.min_amount
