-- step:     block_histogram
-- makes:    how many blocks there are of each size
-- grain:    rule, records
-- reads:    block_size
select rule, records, cast(count(*) as bigint) as blocks
from block_size
group by rule, records
