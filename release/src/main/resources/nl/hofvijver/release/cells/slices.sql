-- step:  slices
-- makes: one row per slice of the results, in the order of the release
-- grain: measure, area_level, period
-- reads: cells
select measure, area_level, period
from cells
group by measure, area_level, period
order by measure nulls last, area_level nulls last, period nulls last
