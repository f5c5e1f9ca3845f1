-- step:     incoming
-- makes:    what came and is not what it was already, to the last column
-- grain:    rid
-- reads:    incoming_all, record_before
-- rule:     a record that comes again unchanged needs no comparison
select *
from incoming_all
except
select *
from record_before
