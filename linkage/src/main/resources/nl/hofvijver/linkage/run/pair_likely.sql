-- step:     pair_likely
-- makes:    pairs that may be one person, or nearly so: some in a hundred of all
-- grain:    l, r
-- reads:    pair, likely_pattern
select p.l, p.r, p.pattern
from pair p
join likely_pattern k on k.pattern = p.pattern
