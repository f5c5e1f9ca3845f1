-- makes: the counted cells of all measures from which something is derived, measure by measure
-- reads: counted, derived_measure
select
  measure, measure_version, area_level, area, area_vintage, period, sex, age, numerator, denominator, population,
  coalesce(linked, cast('NaN' as double)) as linked, delivered, source
from counted
where measure in (select measure from derived_measure)
order by measure, area_level, period, sex, age, area, area_vintage
