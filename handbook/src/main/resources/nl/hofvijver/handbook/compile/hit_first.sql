-- step:     hit_first
-- makes:    years in which "ever before the end of the window" holds, once or often enough
-- grain:    criterion, person_id, year
-- reads:    first_day, criterion, year
-- scratch:  yes
-- rule:     enough: the day on which the last of so many different things was first found, or it happened the last of so
--           many times
with running as (
  select
    criterion,
    person_id,
    fact_date,
    cast(row_number() over (partition by criterion, person_id order by fact_date, item) as bigint) as items,
    sum(times) over (
      partition by criterion, person_id order by fact_date, item
      rows between unbounded preceding and current row
    ) as times
  from first_day
),
enough as (
  select r.criterion, r.person_id, min(r.fact_date) as fact_date
  from running r
  join criterion c on c.criterion = r.criterion and r.items >= c.min_items and r.times >= c.min_times
  group by r.criterion, r.person_id
)
select f.criterion, f.person_id, y.year
from enough f
join criterion c on c.criterion = f.criterion
join year y on f.fact_date < hv_add_months(y.to_date, -c.skip_months)
group by f.criterion, f.person_id, y.year
