-- step:     event_member
-- makes:    to which groups each event belongs
-- grain:    event, event_id
-- reads:    event_state, flag_event, flag_year, value_year, x_person_year, deprivation, registration_known, age_band
-- scratch:  yes
-- rule:     a person who was not counted on 1 July belongs to no group of people in that year
select
  e.event,
  e.event_id,
  e.person_id,
  e.event_date,
  e.year,
  cast(hv_floor((hv_month(e.event_date) + 2) / cast(3 as double)) as int) as quarter,
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
left join value_year x on x.person_id = e.person_id and x.year = e.year
left join deprivation q on q.buurt = e.buurt and q.vintage = e.vintage
left join registration_known k on k.gemeente = 'GM' || substr(e.buurt, 3, 4) and k.year = e.year
