-- step:     record_touched
-- makes:    the records whose keys must be made anew
-- grain:    rid
-- reads:    record, touched
select r.*
from record r
join touched t on t.rid = r.rid
