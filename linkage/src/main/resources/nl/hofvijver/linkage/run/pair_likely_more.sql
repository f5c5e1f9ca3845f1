-- step:     pair_likely_more
-- makes:    pairs that may be one person, or nearly so, and that were not among them before
-- grain:    l, r
-- reads:    pair_more, likely_pattern, pair_before, risen
select p.l, p.r, p.pattern
from pair_more p
join likely_pattern k on k.pattern = p.pattern
union all
select p.l, p.r, p.pattern
from pair_before p
join risen k on k.pattern = p.pattern
