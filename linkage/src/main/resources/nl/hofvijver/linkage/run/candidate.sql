-- step:     candidate
-- makes:    pairs of records worth comparing
-- grain:    l, r with l < r
-- reads:    block_key, block_size, rule_limit, record, settled
-- rule:     a block of more records than its rule allows is left out; other rules have smaller blocks for the same records
-- rule:     two records of a source that is settled are two persons: nothing to compare
with allowed as (
  select k.rid, k.rule, k.block, d.source
  from block_key k
  join block_size s on s.rule = k.rule and s.block = k.block
  join rule_limit m on m.rule = s.rule and s.records <= m.most
  left join (select r.rid, r.source from record r join settled t on t.source = r.source) d on d.rid = k.rid
)
select one.rid as l, other.rid as r
from allowed one
join allowed other on other.rule = one.rule and other.block = one.block and other.rid > one.rid
where one.source is null or other.source is null or one.source <> other.source
group by one.rid, other.rid
