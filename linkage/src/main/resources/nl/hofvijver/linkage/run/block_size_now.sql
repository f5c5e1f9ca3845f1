-- step:     block_size
-- makes:    the sizes of blocks, each once
-- grain:    rule, block
-- reads:    size_before
-- rule:     where a size was added to, the largest is the last
select rule, block, max(records) as records
from size_before
group by rule, block
