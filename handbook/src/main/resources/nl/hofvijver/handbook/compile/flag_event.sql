-- step:     flag_event
-- makes:    which criteria hold around an event, a bit each; an event without any has no row
-- grain:    event, event_id
-- reads:    hit_event, criterion
-- scratch:  yes
select
  h.event,
  h.event_id
  -- each word
  , bit_or(case when c.word = {word} then c.bit else cast(0 as bigint) end) as w{word}
  -- end
from hit_event h
join criterion c on c.criterion = h.criterion
group by h.event, h.event_id
