-- step:     linked
-- makes:    the person of every pseudonym and of every record without one
-- grain:    entity
-- reads:    link
select
  record as entity,
  person as person_id,
  probability
from link
order by entity
