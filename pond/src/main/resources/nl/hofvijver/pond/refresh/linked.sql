-- step:     linked
-- makes:    the person of every pseudonym and of every record without one
-- grain:    source, record
-- reads:    link
select
  source,
  record,
  person as person_id,
  probability
from link
order by source, record
