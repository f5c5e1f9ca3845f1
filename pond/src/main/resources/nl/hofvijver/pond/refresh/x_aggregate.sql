-- step:     x_aggregate
-- makes:    figures about areas that others published, as they gave them
-- grain:    indicator, area_level, area, area_vintage, period, sex, age
-- reads:    aggregates_value
-- rule:     a figure that is given twice counts as the newest delivery and row have it
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
qualify row_number() over (
  partition by indicator, area_level, area, area_vintage, period, sex, age
  order by hv_delivery desc, hv_partner, hv_row desc
) = 1
