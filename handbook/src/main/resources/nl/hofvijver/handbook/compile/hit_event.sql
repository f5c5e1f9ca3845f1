-- step:     hit_event
-- makes:    the events before which a criterion holds
-- grain:    criterion, event, event_id
-- reads:    event_state, fact_condition, fact_medicine, fact_measurement, fact_contact, fact_screening, cover_period, criterion
-- scratch:  yes
-- rule:     the window ends just before the day of the event: what happened on that day is not history
with asked as (
  select
    e.event,
    e.event_id,
    e.person_id,
    e.event_date,
    c.criterion,
    c.cover,
    case when c.ever then date '1800-01-01'
      else hv_add_days(hv_add_months(e.event_date, -c.back_months), -c.back_days) end as from_date
  from event_state e
  join criterion c on c.event = e.event
  where c.anchor = 'event'
),
fact as (
  select criterion, person_id, item, fact_date, times, value from fact_condition
  union all
  select criterion, person_id, item, fact_date, times, value from fact_medicine
  union all
  select criterion, person_id, item, fact_date, times, value from fact_measurement
  union all
  select criterion, person_id, item, fact_date, times, value from fact_contact
  union all
  select criterion, person_id, item, fact_date, times, value from fact_screening
),
found as (
  select
    a.criterion,
    a.event,
    a.event_id,
    count(distinct f.item) as items,
    sum(f.times) as times,
    hv_last_by(f.value, f.fact_date) as value
  from asked a
  join fact f on f.criterion = a.criterion and f.person_id = a.person_id
    and f.fact_date >= a.from_date and f.fact_date < a.event_date
  group by a.criterion, a.event, a.event_id
)
select n.criterion, n.event, n.event_id
from found n
join criterion c on c.criterion = n.criterion
where n.items >= c.min_items
  and n.times >= c.min_times
  and (c.above is null or n.value > c.above)
  and (c.at_least is null or n.value >= c.at_least)
  and (c.below is null or n.value < c.below)
  and (c.at_most is null or n.value <= c.at_most)
union all
select a.criterion, a.event, a.event_id
from asked a
join cover_period p on p.cover = a.cover and p.person_id = a.person_id
  and p.from_date <= a.from_date and p.to_date >= a.event_date
group by a.criterion, a.event, a.event_id
