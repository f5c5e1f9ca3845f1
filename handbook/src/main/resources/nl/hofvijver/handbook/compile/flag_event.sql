-- step:     flag_event
-- makes:    which criteria hold before an event; an event without any has no row
-- grain:    event, event_id
-- reads:    hit_event
-- scratch:  yes
select
  event,
  event_id
  -- each criterion
  , bool_or(criterion = {number}) as c{number} -- {about}
  -- end
from hit_event
group by event, event_id
