-- step:     candidate
-- makes:    pairs worth comparing of which at least one record must be compared anew
-- grain:    l, r with l < r
-- reads:    block_key, block_size, rule_limit, crossing
with mine as (
  select k.rid, k.rule, k.block
  from block_key k
  join crossing c on c.rid = k.rid
),
wanted as (
  select m.rule, m.block
  from mine m
  join block_size s on s.rule = m.rule and s.block = m.block
  join rule_limit l on l.rule = s.rule and s.records <= l.most
  group by m.rule, m.block
),
near as (
  select k.rid, k.rule, k.block
  from block_key k
  join wanted w on w.rule = k.rule and w.block = k.block
)
select least(m.rid, n.rid) as l, greatest(m.rid, n.rid) as r
from mine m
join near n on n.rule = m.rule and n.block = m.block and n.rid <> m.rid
group by least(m.rid, n.rid), greatest(m.rid, n.rid)
