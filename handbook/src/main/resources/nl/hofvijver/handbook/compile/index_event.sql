-- step:     index_event
-- makes:    the events that entries count or select from
-- grain:    event, event_id
-- reads:    visit_occurrence, death, index_fact, event_kind, year
-- scratch:  yes
-- rule:     a death is one that the national register knows (type 32879): practices and hospitals are sometimes wrong
-- rule:     a washout is looked at before the first, last or nth one is taken; both look at all time in the pond
-- rule:     only events in the years of the region
-- rule:     the id of an event that is no visit is made of person and day
with happened as (
  select k.event, k.which, k.from_last, k.washout_months, v.visit_occurrence_id as event_id, v.person_id,
    v.visit_start_date as event_date
  from visit_occurrence v
  join event_kind k on k.source = v.visit_source_value
  union all
  select k.event, k.which, k.from_last, k.washout_months, d.person_id, d.person_id, d.death_date
  from death d
  cross join event_kind k
  where k.source = 'DEATH' and d.death_type_concept_id = 32879
  union all
  select k.event, k.which, k.from_last, k.washout_months,
    f.person_id * 100000 + hv_days(date '1900-01-01', f.day), f.person_id, f.day
  from index_fact f
  join event_kind k on k.criterion = f.criterion
),
after_washout as (
  select event, which, from_last, event_id, person_id, event_date
  from (
    select event, which, from_last, event_id, person_id, event_date, washout_months,
      lag(event_date) over (partition by event, person_id order by event_date, event_id) as earlier
    from happened
    where washout_months > 0
  ) h
  where earlier is null or earlier < hv_add_months(event_date, -washout_months)
  union all
  select event, which, from_last, event_id, person_id, event_date
  from happened
  where washout_months = 0
),
chosen as (
  select event, event_id, person_id, event_date
  from (
    select event, event_id, person_id, event_date, which,
      case when from_last
        then cast(row_number() over (partition by event, person_id order by event_date desc, event_id desc) as bigint)
        else cast(row_number() over (partition by event, person_id order by event_date, event_id) as bigint) end as position
    from after_washout
    where which > 0
  ) w
  where position = which
  union all
  select event, event_id, person_id, event_date
  from after_washout
  where which = 0
)
select h.event, h.event_id, h.person_id, h.event_date, y.year
from chosen h
join year y on h.event_date >= y.from_date and h.event_date < y.to_date
