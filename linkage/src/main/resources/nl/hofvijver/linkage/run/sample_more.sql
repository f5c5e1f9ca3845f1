-- step:     sample
-- makes:    the pairs of the sample, compared
-- grain:    l, r
-- reads:    sample_known, sample_fresh, pair_fresh
select l, r, pattern
from sample_known
union all
select p.l, p.r, p.pattern
from pair_fresh p
join sample_fresh s on s.l = p.l and s.r = p.r
