-- step:     sure
-- makes:    the pairs that are certain
-- grain:    l, r
-- reads:    hope
select l, r, pattern
from hope
where certain
