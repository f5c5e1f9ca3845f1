-- step:     hit_last
-- makes:    years in whose window the last result lay within the limits
-- grain:    criterion, person_id, year
-- reads:    fact_measurement, criterion, criterion_year
-- scratch:  yes
with last_result as (
  select f.criterion, f.person_id, w.year, hv_last_by(f.value, f.fact_date) as value
  from fact_measurement f
  join criterion_year w on w.criterion = f.criterion and w.fact_year = f.fact_year
    and f.fact_date >= w.from_date and f.fact_date < w.to_date
  group by f.criterion, f.person_id, w.year
)
select r.criterion, r.person_id, r.year
from last_result r
join criterion c on c.criterion = r.criterion
where c.anchor = 'year' and c.rule = 'last'
  and (c.above is null or r.value > c.above)
  and (c.at_least is null or r.value >= c.at_least)
  and (c.below is null or r.value < c.below)
  and (c.at_most is null or r.value <= c.at_most)
