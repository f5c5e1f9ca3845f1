-- step:     event_member
-- makes:    to which groups each event belongs
-- grain:    event, event_id
-- reads:    event_state, flag_event, flag_year, x_person_year, age_band
-- scratch:  yes
-- rule:     a person who was not counted on 1 July belongs to no group of people in that year
select
  e.event,
  e.person_id,
  e.year,
  e.buurt,
  e.vintage,
  e.sex,
  b.fine,
  cast(round(coalesce(p.linked, cast(1 as double)) * 1000000) as bigint) as linked
  -- each group
  , e.event = {event} and {rule} as g{number} -- {about}
  -- end
from event_state e
join age_band b on b.age = least(e.age, 150)
left join flag_event f on f.event = e.event and f.event_id = e.event_id
left join x_person_year p on p.person_id = e.person_id and p.year = e.year
left join flag_year y on y.person_id = e.person_id and y.year = e.year
