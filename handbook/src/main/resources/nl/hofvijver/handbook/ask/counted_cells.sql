-- makes: the counted cells of one measure
-- reads: counted
-- bound: measure
select
  measure_version, area_level, area, area_vintage, period, sex, age, numerator, denominator, population,
  coalesce(linked, cast('NaN' as double)) as linked, delivered, source
from counted
where measure = ?
order by area_level, period, sex, age, area, area_vintage
