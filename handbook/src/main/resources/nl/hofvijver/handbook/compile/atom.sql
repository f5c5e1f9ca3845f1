-- step:     atom
-- makes:    numerator, denominator and population of the measures of which not only people of one year are added up, per
--           buurt, period, sex and narrow age band
-- grain:    measure, year, quarter, buurt, vintage, sex, fine; a measure of events over people has two rows to be added up
-- reads:    atom_person, atom_event, quarter
-- scratch:  yes
-- rule:     linked adds up the linked shares, in millionths, over the denominator
-- rule:     base counts the residents who can be judged, where the population has to be estimated from them
-- rule:     where nobody is meant and nothing happened there is no row
-- rule:     quarter 0 stands for the whole year
select
  cast(0 as int) as measure,
  year,
  cast(0 as int) as quarter,
  buurt,
  vintage,
  sex,
  fine,
  cast(0 as double) as numerator,
  cast(0 as double) as denominator,
  cast(0 as double) as population,
  cast(0 as double) as base,
  cast(0 as double) as linked
from atom_person
where year is null
-- each part
union all
select {measure}, year, {quarter}, buurt, vintage, sex, fine, {numerator}, {denominator}, {population}, {base}, {linked}
from {table} -- {about}
where {population} <> 0 or {base} <> 0 or {denominator} <> 0 or {numerator} <> 0
-- end
