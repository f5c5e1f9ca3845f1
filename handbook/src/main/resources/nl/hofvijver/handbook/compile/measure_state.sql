-- step:     measure_state
-- makes:    per measure and year: was everything delivered that it needs beside practice data (2 yes, 1 partly, 0 no), and
--           which share of the persons of those partners is linked
-- grain:    measure, year
-- reads:    measure, measure_need, x_delivered, x_link, year
-- scratch:  yes
-- rule:     data of practices are judged per person (covered), because an area has many of them
-- rule:     of several partners or tables the weakest counts
with table_state as (
  select
    tbl,
    kind,
    period,
    case when bool_and(delivered = 'yes') then 2 when bool_and(delivered = 'no') then 0 else 1 end as state
  from x_delivered
  group by tbl, kind, period
),
kind_of as (
  select distinct partner, kind
  from x_delivered
),
linked_kind as (
  select k.kind, avg(case when l.link_kind = 'none' then cast(0 as double) else cast(1 as double) end) as share
  from x_link l
  join kind_of k on k.partner = l.partner
  where k.kind in (select kind from measure_need)
  group by k.kind
)
select
  m.measure,
  y.year,
  cast(min(case when n.tbl is null then 2 else coalesce(t.state, 0) end) as int) as state,
  min(coalesce(l.share, cast(1 as double))) as linked
from measure m
cross join year y
left join measure_need n on n.measure = m.measure
left join table_state t on t.tbl = n.tbl and t.kind = n.kind and t.period = y.year
left join linked_kind l on l.kind = n.kind
group by m.measure, y.year
