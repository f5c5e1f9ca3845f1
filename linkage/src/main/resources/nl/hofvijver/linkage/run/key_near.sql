-- step:     key_near
-- makes:    records of before with a key that gained records, but for blocks that were too large already
-- grain:    rid, rule, block
-- reads:    key_before, key_more, limit_before
with small as (
  select m.rule, m.block
  from key_more m
  join limit_before l on l.rule = m.rule
  where m.earlier is null or m.earlier <= l.most
)
select k.rid, k.rule, k.block
from key_before k
join small s on s.rule = k.rule and s.block = k.block
