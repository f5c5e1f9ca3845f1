-- step:     pattern_count
-- makes:    how many pairs agree in each way
-- grain:    pattern
-- reads:    pair
select pattern, cast(count(*) as bigint) as pairs
from pair
group by pattern
