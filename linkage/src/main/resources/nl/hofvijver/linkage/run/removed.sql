-- step:     removed
-- makes:    records of before that are no longer there
-- grain:    rid
-- reads:    record_before, incoming, whole_source
-- rule:     a source that is delivered whole lacks what it no longer has; of other sources nothing vanishes
select b.rid
from record_before b
join whole_source w on w.source = b.source
left join incoming i on i.rid = b.rid
where i.rid is null
