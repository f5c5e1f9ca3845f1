-- step:     touched
-- makes:    records of which the comparisons must be made anew
-- grain:    rid
-- reads:    incoming, record_read, placeholder, placeholder_before
-- rule:     new and changed ones, and those whose number became or ceased to be a placeholder
with turned as (
  select identifier from placeholder
  except
  select identifier from placeholder_before
),
returned as (
  select identifier from placeholder_before
  except
  select identifier from placeholder
),
changed as (
  select identifier from turned
  union all
  select identifier from returned
)
select rid
from incoming
union
select r.rid
from record_read r
join changed c on c.identifier = r.identifier
