-- step:     atom_person
-- makes:    the people to count, in one pass over the population: per buurt, year, sex and narrow age band
-- grain:    year, buurt, vintage, sex, fine
-- reads:    person_group
-- scratch:  yes
select
  year,
  buurt,
  vintage,
  sex,
  fine
  -- each sum
  , {sum} as {name}
  -- end
from person_group
group by year, buurt, vintage, sex, fine
