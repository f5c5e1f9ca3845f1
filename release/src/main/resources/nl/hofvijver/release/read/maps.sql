-- step:  maps
-- makes: one row per map of a release with its number of rows, in the order of the release
-- grain: measure, area_level, period, sex, age
-- reads: measures
select measure, area_level, period, sex, age, cast(count(*) as integer) as cells
from measures
group by measure, area_level, period, sex, age
order by measure nulls last, area_level nulls last, period nulls last, sex nulls last, age nulls last
