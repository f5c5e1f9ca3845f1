-- step:     record
-- makes:    the records as they are compared: those of before that still hold, and those that were made anew
-- grain:    rid
-- reads:    clean_before, record_fresh, left_behind
select b.*
from clean_before b
left join left_behind x on x.rid = b.rid
where x.rid is null
union all
select *
from record_fresh
