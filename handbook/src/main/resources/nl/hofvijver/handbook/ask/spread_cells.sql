-- makes: the spread of the values of one measure, in the order of the values
-- reads: spread_cell, derived_stratum
-- bound: measure
select s.stratum, c.bin, c.happened, c.n, c.total, c.squares
from spread_cell c
join derived_stratum s
  on s.area_level = c.area_level and s.area = c.area and s.area_vintage = c.area_vintage and s.period = c.period
  and s.sex = c.sex and s.age = c.age
where c.measure = ?
order by s.stratum, c.bin, c.happened desc
