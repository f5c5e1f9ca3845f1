-- step:     rare_wanted
-- makes:    records of which the rarity of values counts
-- grain:    rid
-- reads:    hope
select l as rid
from hope
where not certain
group by l
