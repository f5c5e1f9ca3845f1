-- step:     hit_count
-- makes:    years in whose window enough different things were found, or something happened often or long enough
-- grain:    criterion, person_id, year
-- reads:    fact_condition, fact_medicine, fact_contact, fact_social, criterion, criterion_year
-- scratch:  yes
-- rule:     a thing counts when it happened often enough; the days supplied of the things that count are added up
with fact as (
  select criterion, person_id, item, fact_year, fact_date, times, value from fact_condition
  union all
  select criterion, person_id, item, fact_year, fact_date, times, value from fact_medicine
  union all
  select criterion, person_id, item, fact_year, fact_date, times, value from fact_contact
  union all
  select criterion, person_id, item, fact_year, fact_date, times, value from fact_social
),
thing as (
  select f.criterion, f.person_id, w.year, c.min_items, c.min_amount, sum(f.value) as amount
  from fact f
  join criterion c on c.criterion = f.criterion
  join criterion_year w on w.criterion = f.criterion and w.fact_year = f.fact_year
    and f.fact_date >= w.from_date and f.fact_date < w.to_date
  where c.anchor = 'year' and c.rule = 'count'
  group by f.criterion, f.person_id, w.year, f.item, c.min_items, c.min_times, c.min_amount
  having sum(f.times) >= c.min_times
)
select criterion, person_id, year
from thing
group by criterion, person_id, year, min_items, min_amount
having count(*) >= min_items and coalesce(sum(amount), 0) >= min_amount
