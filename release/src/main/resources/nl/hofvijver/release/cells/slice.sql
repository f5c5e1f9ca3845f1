-- step:  slice
-- makes: the rows of one slice, in the order of the release
-- grain: area, area_vintage, sex, age
-- reads: cells
-- bound: measure, area_level, period
select
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
where measure = ? and area_level = ? and period = ?
order by sex nulls last, age nulls last, area nulls last, area_vintage nulls last
