-- step:     key_more
-- makes:    the keys that gained records, with how many shared them before where that is known
-- grain:    rule, block
-- reads:    key_fresh, size_before
-- rule:     a size that was written several times is the largest of them: blocks have only grown
-- rule:     earlier: not known means that one record had the key, or none
with gained as (
  select rule, block, cast(count(*) as bigint) as more
  from key_fresh
  group by rule, block
),
known as (
  select b.rule, b.block, max(b.records) as records
  from size_before b
  join gained g on g.rule = b.rule and g.block = b.block
  group by b.rule, b.block
)
select g.rule, g.block, g.more, k.records as earlier
from gained g
left join known k on k.rule = g.rule and k.block = g.block
