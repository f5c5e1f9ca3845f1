-- step:     block_size
-- makes:    how many records share a key: as before, where no record came or went
-- grain:    rule, block
-- reads:    size_before, block_key, key_changed
with changed as (
  select k.rule, k.block, count(*) as records
  from block_key k
  join key_changed c on c.rule = k.rule and c.block = k.block
  group by k.rule, k.block
  having count(*) > 1
)
select b.rule, b.block, b.records
from size_before b
left join key_changed c on c.rule = b.rule and c.block = b.block
where c.rule is null
union all
select rule, block, cast(records as bigint)
from changed
