-- step:     record_read
-- makes:    the records as they are now: those known before, and those that came
-- grain:    rid
-- reads:    record_before, incoming, removed
-- rule:     a record that comes again replaces what it was; the columns are those of either form, plain or encoded
with kept as (
  select b.*
  from record_before b
  left join incoming i on i.rid = b.rid
  left join removed x on x.rid = b.rid
  where i.rid is null and x.rid is null
)
select *
from kept
union all
select *
from incoming
