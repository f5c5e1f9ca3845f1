-- step:     x_objected_use
-- makes:    who stands in the pond and objects to one use of a partner's data: research, or the practice's own worklists
-- grain:    person_id, partner, purpose
-- reads:    objected_use, x_person_key
-- rule:     whoever objects to figures is not in the pond at all
select distinct
  k.person_id,
  u.partner,
  u.purpose
from objected_use u
join x_person_key k on k.partner = u.partner and k.local_id = u.local_id
