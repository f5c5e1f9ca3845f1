-- step:     hope
-- makes:    the pairs of which the fields alone make one person possible
-- grain:    l, r
-- reads:    pair_likely, pair_dead, pattern_weight
select p.l, p.r, p.pattern, w.certain
from pair_likely p
join pattern_weight w on w.pattern = p.pattern
left join pair_dead d on d.l = p.l and d.r = p.r
where w.hopeful and d.l is null
