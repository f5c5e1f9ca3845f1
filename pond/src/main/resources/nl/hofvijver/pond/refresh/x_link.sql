-- step:     x_link
-- makes:    which partners know a person, and how sure it is that they mean the same one
-- grain:    person_id, partner
-- reads:    x_person_key
-- rule:     an equal pseudonym is certain (1); a record without one is linked to nothing (0)
select distinct
  person_id,
  partner,
  link_kind,
  case when link_kind = 'pseudonym' then cast(1 as double) else cast(0 as double) end as probability
from x_person_key
