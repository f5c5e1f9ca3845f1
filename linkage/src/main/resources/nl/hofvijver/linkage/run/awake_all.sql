-- step:     awake
-- makes:    the records that are grouped anew: all of them
-- grain:    rid
-- reads:    record
select rid, position
from record
