-- step:     hit_take
-- makes:    years in whose window the result that is taken lay within the limits
-- grain:    criterion, person_id, year
-- reads:    window_result, criterion
-- scratch:  yes
select r.criterion, r.person_id, r.year
from window_result r
join criterion c on c.criterion = r.criterion
where r.rule = 'take'
  and r.value is not null
  and (c.above is null or r.value > c.above)
  and (c.at_least is null or r.value >= c.at_least)
  and (c.below is null or r.value < c.below)
  and (c.at_most is null or r.value <= c.at_most)
