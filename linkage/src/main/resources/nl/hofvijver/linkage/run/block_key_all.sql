-- step:     block_key
-- makes:    the keys of all records
-- grain:    rid, rule, block
-- reads:    key_before, key_fresh, left_behind
select k.rid, k.rule, k.block
from key_before k
left join left_behind x on x.rid = k.rid
where x.rid is null
union all
select rid, rule, block
from key_fresh
