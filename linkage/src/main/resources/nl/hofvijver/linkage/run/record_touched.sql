-- step:     record_touched
-- makes:    the records that must be read and compared anew
-- grain:    rid
-- reads:    record_read, touched
select r.*
from record_read r
join touched t on t.rid = r.rid
