-- step:     left_behind
-- makes:    records of before that are no longer what they were, or no longer there
-- grain:    rid
-- reads:    touched, removed, record_before
-- rule:     where there are none, what came is simply added to the tables of before
select t.rid
from touched t
join record_before b on b.rid = t.rid
union all
select rid
from removed
