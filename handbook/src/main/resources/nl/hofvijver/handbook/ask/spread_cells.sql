-- makes: the spread of the values of one measure, in the order of the values
-- reads: spread_cell
-- bound: measure
select area_level, area, area_vintage, period, sex, age, bin, happened, n, total, squares
from spread_cell
where measure = ?
order by area_level, area, area_vintage, period, sex, age, bin, happened desc
