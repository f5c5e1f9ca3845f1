-- step:     hit_event
-- makes:    the events around which a criterion holds, with the first day on which it did
-- grain:    criterion, event, event_id
-- reads:    event_state, fact_condition, fact_medicine, fact_measurement, fact_contact, fact_screening, fact_social, cover_period, criterion
-- scratch:  yes
-- rule:     a window before ends just before the day of the event, one after begins on the next: what happened on that day
--           is neither history nor sequel
with asked as (
  select
    e.event,
    e.event_id,
    e.person_id,
    e.event_date,
    c.criterion,
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
    c.min_items,
    c.min_amount,
    min(f.fact_date) as first_day,
    max(f.fact_date) as last_day,
    count(distinct f.fact_date) as days,
    sum(f.value) as amount,
    hv_last_by(f.value, f.fact_date) as last_value,
    hv_first_by(f.value, f.fact_date) as first_value,
    max(f.value) as highest,
    min(f.value) as lowest,
    avg(f.value) as mean,
    sum(cast(hv_days(a.from_date, f.fact_date) as double)) as sx,
    sum(cast(hv_days(a.from_date, f.fact_date) as double) * hv_days(a.from_date, f.fact_date)) as sxx,
    sum(cast(hv_days(a.from_date, f.fact_date) as double) * f.value) as sxy,
    sum(f.value) as sy,
    count(f.value) as n
  from asked a
  join criterion c on c.criterion = a.criterion
  join fact f on f.criterion = a.criterion and f.person_id = a.person_id
    and f.fact_date >= a.from_date and f.fact_date < a.to_date
  group by a.criterion, a.event, a.event_id, f.item, c.min_items, c.min_times, c.min_amount
  having sum(f.times) >= c.min_times
),
found as (
  select t.criterion, t.event, t.event_id, t.first_day,
    case c.take
      when 'last' then t.last_value
      when 'first' then t.first_value
      when 'highest' then t.highest
      when 'lowest' then t.lowest
      when 'mean' then round(t.mean, 6)
      when 'change' then case when t.days >= 2 then round(t.last_value - t.first_value, 6) end
      when 'trend' then case when t.days >= 3
        then round(365.25 * (t.n * t.sxy - t.sx * t.sy) / (t.n * t.sxx - t.sx * t.sx), 6) end
    end as value,
    c.take, c.above, c.at_least, c.below, c.at_most
  from (
    select criterion, event, event_id, min(first_day) as first_day, max(days) as days, max(last_value) as last_value,
      max(first_value) as first_value, max(highest) as highest, min(lowest) as lowest, max(mean) as mean,
      max(sx) as sx, max(sxx) as sxx, max(sxy) as sxy, max(sy) as sy, max(n) as n
    from thing
    group by criterion, event, event_id, min_items, min_amount
    having count(*) >= min_items and coalesce(sum(amount), 0) >= min_amount
  ) t
  join criterion c on c.criterion = t.criterion
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
group by a.criterion, a.event, a.event_id
