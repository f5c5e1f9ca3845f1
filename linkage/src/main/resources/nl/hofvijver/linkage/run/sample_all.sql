-- step:     sample
-- makes:    the pairs of the sample, compared
-- grain:    l, r
-- reads:    sample_known, pair_fresh
select l, r, pattern
from sample_known
union all
select l, r, pattern
from pair_fresh
