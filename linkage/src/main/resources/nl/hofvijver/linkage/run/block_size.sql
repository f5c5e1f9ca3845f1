-- step:     block_size
-- makes:    how many records share a key
-- grain:    rule, block
-- reads:    block_key
select rule, block, cast(count(*) as bigint) as records
from block_key
group by rule, block
having count(*) > 1
