-- step:     candidate
-- makes:    pairs worth comparing of which at least one record must be compared anew
-- grain:    l, r with l < r
-- reads:    block_key, block_size, rule_limit, crossing, record, settled
-- rule:     two records of a source that is settled are two persons: nothing to compare
with one_person as (
  select r.rid, r.source
  from record r
  join settled t on t.source = r.source
),
mine as (
  select k.rid, k.rule, k.block, d.source
  from block_key k
  join crossing c on c.rid = k.rid
  left join one_person d on d.rid = k.rid
),
wanted as (
  select m.rule, m.block
  from mine m
  join block_size s on s.rule = m.rule and s.block = m.block
  join rule_limit l on l.rule = s.rule and s.records <= l.most
  group by m.rule, m.block
),
near as (
  select k.rid, k.rule, k.block, d.source
  from block_key k
  join wanted w on w.rule = k.rule and w.block = k.block
  left join one_person d on d.rid = k.rid
)
select least(m.rid, n.rid) as l, greatest(m.rid, n.rid) as r
from mine m
join near n on n.rule = m.rule and n.block = m.block and n.rid <> m.rid
where m.source is null or n.source is null or m.source <> n.source
group by least(m.rid, n.rid), greatest(m.rid, n.rid)
