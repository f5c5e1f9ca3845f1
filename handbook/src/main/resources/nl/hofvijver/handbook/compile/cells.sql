-- step:     cells
-- makes:    every cell of the run: what the handbook counted and what others published
-- grain:    measure, area_level, area, area_vintage, period, sex, age
-- reads:    counted, derived, x_aggregate, x_indicator, published_level
-- rule:     what is derived from the spread of values or from other measures has a value of its own; it takes the place
--           of the bare counts of its measure
-- rule:     a published figure keeps its value; one that its publisher hid has none
-- checks:   at most one row per cell; sorted
with cell as (
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
