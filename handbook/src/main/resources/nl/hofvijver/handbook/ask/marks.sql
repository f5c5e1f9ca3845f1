-- makes: the marks in the order of their numbers
-- reads: derived_mark
select measure, measure_version, delivered, source
from derived_mark
order by mark
