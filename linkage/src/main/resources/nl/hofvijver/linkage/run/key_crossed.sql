-- step:     key_crossed
-- makes:    of records in blocks that became too large, the keys on which they are compared all the same
-- grain:    rid, rule, block
-- reads:    couple_crossed, block_key, block_size, rule_limit
with member as (
  select l as rid from couple_crossed
  union
  select r from couple_crossed
),
mine as (
  select k.rid, k.rule, k.block
  from block_key k
  join member m on m.rid = k.rid
),
named as (
  select rule, block
  from mine
  group by rule, block
),
size as (
  select s.rule, s.block, max(s.records) as records
  from block_size s
  join named n on n.rule = s.rule and n.block = s.block
  group by s.rule, s.block
)
select k.rid, k.rule, k.block
from mine k
join size s on s.rule = k.rule and s.block = k.block
join rule_limit l on l.rule = s.rule and s.records <= l.most
