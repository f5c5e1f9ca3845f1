-- step:     incoming
-- makes:    what came and is not what it was already, to the last column
-- grain:    rid
-- reads:    incoming_all, record_before
-- rule:     a record that comes again unchanged needs no comparison
with known as (
  select b.*
  from record_before b
  join (select rid from incoming_all) i on i.rid = b.rid
)
select *
from incoming_all
except
select *
from known
