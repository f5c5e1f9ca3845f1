-- step:     key_changed
-- makes:    the keys that have gained or lost a record
-- grain:    rule, block
-- reads:    key_fresh, key_before, left_behind
select rule, block
from key_fresh
union
select k.rule, k.block
from key_before k
join left_behind x on x.rid = k.rid
