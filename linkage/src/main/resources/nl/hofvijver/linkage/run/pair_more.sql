-- step:     pair_more
-- makes:    the pairs with a new record, compared
-- grain:    l, r
-- reads:    pair_fresh, candidate_more
select p.l, p.r, p.pattern
from pair_fresh p
join candidate_more c on c.l = p.l and c.r = p.r
