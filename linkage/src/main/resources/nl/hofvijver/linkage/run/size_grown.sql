-- step:     size_grown
-- makes:    the sizes of blocks that gained records
-- grain:    rule, block
-- reads:    size_more
select rule, block, records
from size_more
where records > 1
