-- step:     link
-- makes:    the result: the person of every record, and how sure it is that the record is that person's
-- grain:    source, record
-- reads:    record, assignment, person
-- rule:     six digits, which are the same on every engine
select
  r.position,
  r.source,
  r.record,
  p.person,
  round(coalesce(a.probability, cast(1 as double)), 6) as probability
from record r
join person p on p.rid = r.rid
left join assignment a on a.rid = r.rid
