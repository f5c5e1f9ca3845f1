-- step:     pair
-- makes:    all compared pairs: those of before that still hold, and those compared now
-- grain:    l, r
-- reads:    pair_before, dead_before, pair_fresh, crossing, removed
with gone as (
  select rid from crossing
  union
  select rid from removed
)
select p.l, p.r, p.pattern
from pair_before p
left join gone a on a.rid = p.l
left join gone b on b.rid = p.r
left join dead_before d on d.l = p.l and d.r = p.r
where a.rid is null and b.rid is null and d.l is null
union all
select l, r, pattern
from pair_fresh
