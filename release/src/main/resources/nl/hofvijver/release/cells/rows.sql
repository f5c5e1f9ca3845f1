-- step:  rows
-- makes: the rows of one measure, in the order of the release
-- grain: area_level, period, area, area_vintage, sex, age
-- reads: cells
-- bound: measure
select
  area_level,
  period,
  area,
  cast(area_vintage as integer) as area_vintage,
  sex,
  age,
  cast(numerator as double) as numerator,
  cast(denominator as double) as denominator,
  cast(population as double) as population,
  cast(linked as double) as linked,
  delivered,
  cast(value as double) as value,
  cast(lower as double) as lower,
  cast(upper as double) as upper,
  kind,
  source
from cells
where measure = ?
order by
  area_level nulls last, period nulls last, sex nulls last, age nulls last, area nulls last, area_vintage nulls last
