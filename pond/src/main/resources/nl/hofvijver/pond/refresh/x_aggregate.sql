-- step:     x_aggregate
-- makes:    figures about areas that others published, as they gave them
-- grain:    indicator, area_level, area, area_vintage, period, sex, age
-- reads:    aggregates_value, area
-- rule:     a figure that is given twice counts as the newest delivery and row have it
-- rule:     only figures about areas in the gemeenten of the region, of whichever division: publishers give the country.
--           A code of CBS holds the digits of its gemeente (GM0518, WK051801, BU05180101)
with home as (
  select distinct substr(code, 3, 4) as gemeente
  from area
  where substr(code, 1, 2) in ('GM', 'WK', 'BU')
)
select
  indicator,
  area_level,
  area,
  area_vintage,
  period,
  sex,
  age,
  value,
  lower,
  upper,
  numerator,
  denominator,
  status
from aggregates_value
where
  (substr(area, 1, 2) in ('GM', 'WK', 'BU') and substr(area, 3, 4) in (select gemeente from home))
  or area in (select code from area)
qualify row_number() over (
  partition by indicator, area_level, area, area_vintage, period, sex, age
  order by hv_delivery desc, hv_partner, hv_row desc
) = 1
