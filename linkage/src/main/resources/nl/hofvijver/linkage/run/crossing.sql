-- step:     crossing
-- makes:    records of which the comparisons must be made anew, those in blocks that became too large or small enough included
-- grain:    rid
-- reads:    touched, key_changed, block_key, block_size, size_before, rule_limit
-- rule:     the limits are the same as before; when they are not, everything is compared anew
with crossed as (
  select c.rule, c.block
  from key_changed c
  join rule_limit m on m.rule = c.rule
  left join size_before b on b.rule = c.rule and b.block = c.block
  left join block_size n on n.rule = c.rule and n.block = c.block
  where (coalesce(b.records, 1) <= m.most) <> (coalesce(n.records, 1) <= m.most)
)
select k.rid
from block_key k
join crossed c on c.rule = k.rule and c.block = k.block
union
select rid
from touched
