-- makes: the strata in the order of their numbers
-- reads: derived_stratum
select area_level, area, area_vintage, period, sex, age
from derived_stratum
order by stratum
