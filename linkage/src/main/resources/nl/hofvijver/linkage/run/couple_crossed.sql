-- step:     couple_crossed
-- makes:    pairs of before in blocks that became too large
-- grain:    l, r with l < r
-- reads:    key_near, size_more, rule_limit, record, settled
with crossed as (
  select s.rule, s.block
  from size_more s
  join rule_limit l on l.rule = s.rule
  where s.earlier <= l.most and s.records > l.most
),
member as (
  select k.rid, k.rule, k.block
  from key_near k
  join crossed c on c.rule = k.rule and c.block = k.block
),
one_person as (
  select r.rid, r.source
  from record r
  join settled t on t.source = r.source
),
couple as (
  select one.rid as l, other.rid as r
  from member one
  join member other on other.rule = one.rule and other.block = one.block and other.rid > one.rid
  group by one.rid, other.rid
)
select c.l, c.r
from couple c
left join one_person a on a.rid = c.l
left join one_person b on b.rid = c.r
where a.source is null or b.source is null or a.source <> b.source
