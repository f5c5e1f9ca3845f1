-- step:     hit_event
-- makes:    the events around which a criterion holds, with the first day on which it did
-- grain:    criterion, event, event_id
-- reads:    event_state, fact_condition, fact_medicine, fact_measurement, fact_contact, fact_screening, fact_social, cover_period, criterion
-- scratch:  yes
-- rule:     a window before ends just before the day of the event, one after begins on the next: what happened on that day
--           is neither history nor sequel
-- why:      only what some criterion takes is worked out; stretches of one person do not overlap, so that no two of them
--           hold the same window
with asked as (
  select
    e.event,
    e.event_id,
    e.person_id,
    e.event_date,
    c.criterion,
    c.take,
    c.cover,
    case
      when c.ever then date '1800-01-01'
      when c.ahead then hv_add_days(e.event_date, 1)
      else hv_add_days(hv_add_months(hv_add_months(e.event_date, -c.skip_months), -c.months), -c.days)
    end as from_date,
    case
      when c.ahead then hv_add_days(hv_add_months(e.event_date, c.months), c.days + 1)
      else hv_add_months(e.event_date, -c.skip_months)
    end as to_date
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
  union all
  select criterion, person_id, item, fact_date, times, value from fact_social
),
thing as (
  select
    a.criterion,
    a.event,
    a.event_id,
    f.item,
    sum(f.times) as times,
    sum(f.value) as amount,
    min(f.fact_date) as first_day
    -- include result_columns
  from asked a
  join fact f on f.criterion = a.criterion and f.person_id = a.person_id
    and f.fact_date >= a.from_date and f.fact_date < a.to_date
  group by a.criterion, a.event, a.event_id, f.item
),
enough as (
  select
    t.criterion,
    t.event,
    t.event_id,
    min(t.first_day) as first_day,
    count(*) as items,
    coalesce(sum(t.amount), 0) as amount
    -- if last
    , max(t.last_value) as last_value
    -- end
    -- if first
    , max(t.first_value) as first_value
    -- end
    -- if highest
    , max(t.highest) as highest
    -- end
    -- if lowest
    , max(t.lowest) as lowest
    -- end
    -- if mean
    , max(t.mean) as mean
    -- end
    -- if change
    , max(t.change_days) as change_days
    , max(t.change) as change
    -- end
    -- if trend
    , max(t.trend_days) as trend_days
    , max(t.sx) as sx
    , max(t.sxx) as sxx
    , max(t.sxy) as sxy
    , max(t.sy) as sy
    , max(t.n) as n
    -- end
  from thing t
  join criterion c on c.criterion = t.criterion
  where t.times >= c.min_times
  group by t.criterion, t.event, t.event_id
),
found as (
  select e.criterion, e.event, e.event_id, e.first_day, c.take, c.above, c.at_least, c.below, c.at_most,
    -- include result_value
  from enough e
  join criterion c on c.criterion = e.criterion
  where e.items >= c.min_items and e.amount >= c.min_amount
)
select n.criterion, n.event, n.event_id, n.first_day
from found n
where n.take = 'any' or (
  n.value is not null
  and (n.above is null or n.value > n.above)
  and (n.at_least is null or n.value >= n.at_least)
  and (n.below is null or n.value < n.below)
  and (n.at_most is null or n.value <= n.at_most))
union all
select a.criterion, a.event, a.event_id, cast(null as date)
from asked a
join cover_period p on p.cover = a.cover and p.person_id = a.person_id
  and p.from_date <= a.from_date and p.to_date >= a.event_date
