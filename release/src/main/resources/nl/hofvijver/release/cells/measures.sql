-- step:  measures
-- makes: one row per measure of the results
-- grain: measure
-- reads: cells
select measure
from cells
group by measure
order by measure nulls last
