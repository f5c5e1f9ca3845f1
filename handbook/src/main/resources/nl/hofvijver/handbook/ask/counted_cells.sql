-- makes: the counted cells of all measures from which something is derived, measure by measure
-- reads: counted, derived_stratum, derived_mark, derived_measure
select
  m.mark, s.stratum, c.numerator, c.denominator, c.population, coalesce(c.linked, cast('NaN' as double)) as linked
from counted c
join derived_measure d on d.measure = c.measure
join derived_mark m
  on m.measure = c.measure and m.measure_version = c.measure_version and m.delivered = c.delivered
  and m.source = c.source
join derived_stratum s
  on s.area_level = c.area_level and s.area = c.area and s.area_vintage = c.area_vintage and s.period = c.period
  and s.sex = c.sex and s.age = c.age
order by d.number, s.stratum
