-- step:  rows
-- makes: what earlier releases knew and said about one measure
-- grain: release, period, area_level, area, sex, age
-- reads: figures
-- bound: measure
select
  release, method, base, threshold, period, area_level, area, sex, age,
  numerator, denominator, shown_numerator, shown_denominator, hidden
from figures
where measure = ?
order by period, release
