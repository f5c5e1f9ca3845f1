-- step:     candidate
-- makes:    pairs of records worth comparing
-- grain:    l, r with l < r
-- reads:    block_key, block_size, rule_limit
-- rule:     a block of more records than its rule allows is left out; other rules have smaller blocks for the same records
with allowed as (
  select k.rid, k.rule, k.block
  from block_key k
  join block_size s on s.rule = k.rule and s.block = k.block
  join rule_limit m on m.rule = s.rule and s.records <= m.most
)
select one.rid as l, other.rid as r
from allowed one
join allowed other on other.rule = one.rule and other.block = one.block and other.rid > one.rid
group by one.rid, other.rid
