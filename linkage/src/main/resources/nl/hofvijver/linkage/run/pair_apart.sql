-- step:     pair_apart
-- makes:    pairs of before that no block brings together any more
-- grain:    l, r
-- reads:    couple_crossed, key_crossed
with still as (
  select c.l, c.r
  from couple_crossed c
  join key_crossed a on a.rid = c.l
  join key_crossed b on b.rid = c.r and b.rule = a.rule and b.block = a.block
  group by c.l, c.r
)
select c.l, c.r
from couple_crossed c
left join still s on s.l = c.l and s.r = c.r
where s.l is null
