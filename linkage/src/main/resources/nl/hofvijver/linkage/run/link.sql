-- step:     link
-- makes:    the result: the person of every record, and how sure it is that the record is that person's
-- grain:    source, record
-- reads:    record, assignment, person
select
  r.position,
  r.source,
  r.record,
  p.person,
  coalesce(a.probability, cast(1 as double)) as probability
from record r
join person p on p.rid = r.rid
left join assignment a on a.rid = r.rid
