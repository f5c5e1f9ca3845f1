-- step:     cells
-- makes:    every cell of the run: what the handbook counted, who is left out, and what others published
-- grain:    measure, area_level, area, area_vintage, period, sex, age
-- reads:    counted, derived, x_objection, x_delivered, area_now, region_now, x_aggregate, x_indicator, published_level
-- rule:     what is derived from the spread of values or from other measures has a value of its own; it takes the place
--           of the bare counts of its measure
-- rule:     who objects is counted per kind of partner, for the region and, where every partner of the kind has one, by
--           the gemeente of the partner: where people who object live is not known
-- rule:     a published figure keeps its value; one that its publisher hid has none
-- checks:   at most one row per cell; sorted
with left_out as (
  select
    'objections.' || o.kind as measure,
    'gemeente' as area_level,
    o.gemeente as area,
    a.vintage as area_vintage,
    o.persons,
    o.objecting
  from x_objection o
  join area_now a on a.area_level = 'gemeente' and a.area = o.gemeente
  where o.kind not in (select kind from x_objection where gemeente is null)
  union all
  select 'objections.' || o.kind, 'region', r.area, r.vintage, o.persons, o.objecting
  from x_objection o
  cross join region_now r
),
last_year as (
  select cast(max(period) as string) as period
  from x_delivered
),
objection as (
  select
    l.measure,
    l.area_level,
    l.area,
    l.area_vintage,
    y.period,
    cast(sum(l.objecting) as double) as numerator,
    cast(sum(l.persons + l.objecting) as double) as denominator
  from left_out l
  cross join last_year y
  join published_level p on p.area_level = l.area_level
  group by l.measure, l.area_level, l.area, l.area_vintage, y.period
),
cell as (
  select
    measure,
    measure_version,
    area_level,
    area,
    area_vintage,
    period,
    sex,
    age,
    numerator,
    denominator,
    population,
    linked,
    delivered,
    cast(null as double) as value,
    cast(null as double) as lower,
    cast(null as double) as upper,
    'measured' as kind,
    source
  from counted
  where measure not in (select measure from derived)
  union all
  select
    measure,
    measure_version,
    area_level,
    area,
    area_vintage,
    period,
    sex,
    age,
    numerator,
    denominator,
    population,
    linked,
    delivered,
    value,
    lower,
    upper,
    kind,
    source
  from derived
  union all
  select
    measure,
    cast(1 as int),
    area_level,
    area,
    area_vintage,
    period,
    'all',
    'all',
    numerator,
    denominator,
    denominator,
    cast(1 as double),
    'yes',
    cast(null as double),
    cast(null as double),
    cast(null as double),
    'measured',
    'Deliveries and objections'
  from objection
  where denominator > 0
  union all
  select
    a.indicator,
    cast(1 as int),
    a.area_level,
    a.area,
    a.area_vintage,
    a.period,
    a.sex,
    a.age,
    case when a.status = 'ok' then a.numerator end,
    case when a.status = 'ok' then a.denominator end,
    cast(null as double),
    cast(null as double),
    case when a.status = 'not-delivered' then 'no' else 'yes' end,
    case when a.status = 'ok' then a.value end,
    case when a.status = 'ok' then a.lower end,
    case when a.status = 'ok' then a.upper end,
    i.kind,
    i.source
  from x_aggregate a
  join x_indicator i on i.indicator = a.indicator
  join published_level l on l.area_level = a.area_level
)
select
  measure,
  measure_version,
  area_level,
  area,
  area_vintage,
  period,
  sex,
  age,
  numerator,
  denominator,
  population,
  linked,
  delivered,
  value,
  lower,
  upper,
  kind,
  source
from cell
order by measure, area_level, period, sex, age, area, area_vintage
