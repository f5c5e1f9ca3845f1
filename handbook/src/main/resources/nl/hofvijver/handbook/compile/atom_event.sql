-- step:     atom_event
-- makes:    the events to count: per buurt where the person lived, quarter, sex and narrow age band
-- grain:    year, quarter, buurt, vintage, sex, fine
-- reads:    event_member
-- scratch:  yes
select
  year,
  quarter,
  buurt,
  vintage,
  sex,
  fine
  -- each sum
  , {sum} as {name}
  -- end
from event_member
group by year, quarter, buurt, vintage, sex, fine
