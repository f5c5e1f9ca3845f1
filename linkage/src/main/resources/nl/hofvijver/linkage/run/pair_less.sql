-- step:     pair_less
-- makes:    the pairs that go, with how they agreed
-- grain:    l, r
-- reads:    pair_fresh, pair_apart
select p.l, p.r, p.pattern
from pair_fresh p
join pair_apart c on c.l = p.l and c.r = p.r
