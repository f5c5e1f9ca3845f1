-- step:     block_key
-- makes:    the keys of all records
-- grain:    rid, rule, block
-- reads:    key_before, key_fresh, touched, removed
select k.rid, k.rule, k.block
from key_before k
left join touched t on t.rid = k.rid
left join removed x on x.rid = k.rid
where t.rid is null and x.rid is null
union all
select rid, rule, block
from key_fresh
