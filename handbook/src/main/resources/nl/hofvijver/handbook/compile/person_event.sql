-- step:     person_event
-- makes:    how many events of each group a person had in a year
-- grain:    person_id, year
-- reads:    event_member
-- scratch:  yes
select
  person_id,
  year
  -- each group
  , cast(count(*) filter (where g{number}) as int) as e{number} -- {about}
  -- end
from event_member
group by person_id, year
