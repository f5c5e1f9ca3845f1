-- step:     pattern_count
-- makes:    how many pairs agree in each way, from what was before, came and went
-- grain:    pattern
-- reads:    count_before, pair_more, pair_less
with change as (
  select pattern, pairs
  from count_before
  union all
  select pattern, cast(count(*) as bigint)
  from pair_more
  group by pattern
  union all
  select pattern, cast(-count(*) as bigint)
  from pair_less
  group by pattern
)
select pattern, cast(sum(pairs) as bigint) as pairs
from change
group by pattern
having sum(pairs) > 0
