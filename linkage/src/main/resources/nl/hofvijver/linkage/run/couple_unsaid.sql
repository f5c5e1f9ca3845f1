-- step:     candidate
-- makes:    of the pairs within such persons those that were not worth mentioning, to see how they agree
-- grain:    l, r
-- reads:    couple
select l, r
from couple
where probability is null
