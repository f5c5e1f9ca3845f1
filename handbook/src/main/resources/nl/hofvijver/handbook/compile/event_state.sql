-- step:     event_state
-- makes:    each event with where its person lived on that day, and sex and age
-- grain:    event, event_id
-- reads:    index_event, event_kind, x_residence, x_person
-- scratch:  yes
-- rule:     an event of somebody who did not live in the region on that day does not count
-- rule:     a register may end the address of the deceased on the day of death itself; the address of the day before
--           then counts
-- rule:     age in whole years on the day; without a month of birth the birthday lies before it
select
  e.event,
  e.event_id,
  e.person_id,
  e.event_date,
  e.year,
  r.buurt,
  r.vintage,
  p.sex,
  cast(greatest(
    hv_year(e.event_date) - p.birth_year - case when p.birth_month > hv_month(e.event_date) then 1 else 0 end,
    0) as int) as age
from index_event e
join event_kind k on k.event = e.event
join x_residence r on r.person_id = e.person_id and r.from_date <= e.event_date
  and (r.to_date > e.event_date or (k.source = 'DEATH' and r.to_date = e.event_date))
join x_person p on p.person_id = e.person_id
qualify row_number() over (partition by e.event, e.event_id order by r.from_date desc) = 1
