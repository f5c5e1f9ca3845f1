-- step:     hit_first
-- makes:    years in which "ever before the end of the window" holds, once or often enough
-- grain:    criterion, person_id, year
-- reads:    fact_condition, fact_medicine, fact_contact, fact_screening, fact_social, criterion, year
-- scratch:  yes
-- rule:     enough: the day on which the last of so many different things was first found, or it happened the last of so
--           many times
with fact as (
  select criterion, person_id, item, fact_date, times from fact_condition
  union all
  select criterion, person_id, item, fact_date, times from fact_medicine
  union all
  select criterion, person_id, item, fact_date, times from fact_contact
  union all
  select criterion, person_id, item, fact_date, times from fact_screening
  union all
  select criterion, person_id, item, fact_date, times from fact_social
),
counted as (
  select
    f.criterion,
    f.person_id,
    f.fact_date,
    c.min_items,
    c.min_times,
    row_number() over (partition by f.criterion, f.person_id order by f.fact_date, f.item) as items,
    sum(f.times) over (
      partition by f.criterion, f.person_id order by f.fact_date, f.item
      rows between unbounded preceding and current row
    ) as times
  from fact f
  join criterion c on c.criterion = f.criterion
  where c.anchor = 'year' and c.rule = 'nth'
),
first_day as (
  select f.criterion, f.person_id, f.fact_date
  from fact f
  join criterion c on c.criterion = f.criterion
  where c.anchor = 'year' and c.rule = 'first'
  union all
  select criterion, person_id, min(fact_date)
  from counted
  where items >= min_items and times >= min_times
  group by criterion, person_id
)
select f.criterion, f.person_id, y.year
from first_day f
join criterion c on c.criterion = f.criterion
join year y on f.fact_date < hv_add_months(y.to_date, -c.skip_months)
group by f.criterion, f.person_id, y.year
