-- step:     hit_count
-- makes:    years in whose window enough different medicines were prescribed, or enough contacts took place
-- grain:    criterion, person_id, year
-- reads:    fact_medicine, fact_contact, criterion, criterion_year
-- scratch:  yes
with fact as (
  select criterion, person_id, item, fact_year, fact_date, times from fact_medicine
  union all
  select criterion, person_id, item, fact_year, fact_date, times from fact_contact
)
select f.criterion, f.person_id, w.year
from fact f
join criterion c on c.criterion = f.criterion
join criterion_year w on w.criterion = f.criterion and w.fact_year = f.fact_year
  and f.fact_date >= w.from_date and f.fact_date < w.to_date
where c.anchor = 'year' and c.rule = 'count'
group by f.criterion, f.person_id, w.year, c.min_items, c.min_times
having count(distinct f.item) >= c.min_items and sum(f.times) >= c.min_times
