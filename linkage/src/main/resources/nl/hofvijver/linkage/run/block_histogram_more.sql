-- step:     block_histogram
-- makes:    how many blocks there are of each size, from what was before and what gained records
-- grain:    rule, records
-- reads:    histogram_before, size_more
with change as (
  select rule, records, blocks
  from histogram_before
  union all
  select rule, earlier, cast(-count(*) as bigint)
  from size_more
  where earlier > 1
  group by rule, earlier
  union all
  select rule, records, cast(count(*) as bigint)
  from size_more
  where records > 1
  group by rule, records
)
select rule, records, cast(sum(blocks) as bigint) as blocks
from change
group by rule, records
having sum(blocks) <> 0
