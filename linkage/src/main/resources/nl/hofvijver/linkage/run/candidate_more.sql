-- step:     candidate_more
-- makes:    pairs worth comparing of which at least one record is new
-- grain:    l, r with l < r
-- reads:    key_fresh, key_near, size_more, rule_limit, record, settled
-- rule:     two records of a source that is settled are two persons: nothing to compare
with allowed as (
  select s.rule, s.block
  from size_more s
  join rule_limit l on l.rule = s.rule and s.records <= l.most
),
one_person as (
  select r.rid, r.source
  from record r
  join settled t on t.source = r.source
),
mine as (
  select k.rid, k.rule, k.block
  from key_fresh k
  join allowed a on a.rule = k.rule and a.block = k.block
),
near as (
  select rid, rule, block
  from mine
  union all
  select k.rid, k.rule, k.block
  from key_near k
  join allowed a on a.rule = k.rule and a.block = k.block
),
couple as (
  select least(m.rid, n.rid) as l, greatest(m.rid, n.rid) as r
  from mine m
  join near n on n.rule = m.rule and n.block = m.block and n.rid <> m.rid
  group by least(m.rid, n.rid), greatest(m.rid, n.rid)
)
select c.l, c.r
from couple c
left join one_person a on a.rid = c.l
left join one_person b on b.rid = c.r
where a.source is null or b.source is null or a.source <> b.source
