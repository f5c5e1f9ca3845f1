-- step:     event_wait
-- makes:    how many days after an event something happened, or how long it could be seen that it did not
-- grain:    measure, event, event_id
-- reads:    event_state, hit_event, wait_measure, x_residence, x_person, year
-- scratch:  yes
-- rule:     seen until the person leaves the region for good, dies, or the years of the region end; never past the window
with last_day as (
  select hv_add_days(max(to_date), -1) as day
  from year
),
left_region as (
  select person_id, hv_add_days(max(to_date), -1) as day
  from x_residence
  group by person_id
)
select
  w.measure,
  e.event,
  e.event_id,
  w.column_number,
  h.first_day is not null as happened,
  cast(greatest(hv_days(e.event_date, least(
    coalesce(h.first_day, hv_add_days(hv_add_months(e.event_date, w.months), w.days)),
    coalesce(r.day, l.day),
    coalesce(p.death_date, l.day),
    l.day)), 0) as int) as days
from event_state e
join wait_measure w on w.event = e.event
cross join last_day l
join x_person p on p.person_id = e.person_id
left join left_region r on r.person_id = e.person_id
left join hit_event h on h.event = e.event and h.event_id = e.event_id and h.criterion = w.criterion
