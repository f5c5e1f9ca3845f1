-- step:     size_more
-- makes:    how many records share a key that gained some, before and now
-- grain:    rule, block
-- reads:    key_more, key_near
with near as (
  select rule, block, count(*) as records
  from key_near
  group by rule, block
)
select
  m.rule,
  m.block,
  cast(coalesce(m.earlier, n.records, 0) as bigint) as earlier,
  cast(coalesce(m.earlier, n.records, 0) + m.more as bigint) as records
from key_more m
left join near n on n.rule = m.rule and n.block = m.block
