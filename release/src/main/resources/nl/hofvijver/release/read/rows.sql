-- step:  rows
-- makes: the rows of a release as columns keep them; an absent number is NaN
-- grain: measure, area_level, area, period, sex, age
-- reads: measures
select
  area,
  status,
  coalesce(kind, '') as kind,
  coalesce(coverage, cast('NaN' as double)) as coverage,
  coalesce(linked, cast('NaN' as double)) as linked,
  coalesce(numerator, cast('NaN' as double)) as numerator,
  coalesce(denominator, cast('NaN' as double)) as denominator,
  coalesce(value, cast('NaN' as double)) as value,
  coalesce(lower, cast('NaN' as double)) as lower,
  coalesce(upper, cast('NaN' as double)) as upper
from measures
order by
  measure nulls last, area_level nulls last, period nulls last, sex nulls last, age nulls last,
  area nulls last, area_vintage nulls last
