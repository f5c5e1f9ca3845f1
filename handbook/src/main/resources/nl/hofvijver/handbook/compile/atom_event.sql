-- step:     atom_event
-- makes:    the events to count: per buurt where the person lived, year, sex and narrow age band
-- grain:    year, buurt, vintage, sex, fine
-- reads:    event_member
-- scratch:  yes
select
  year,
  buurt,
  vintage,
  sex,
  fine
  -- each sum
  , {sum} as {name}
  -- end
from event_member
group by year, buurt, vintage, sex, fine
