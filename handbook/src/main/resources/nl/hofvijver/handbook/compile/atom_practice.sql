-- step:     atom_practice
-- makes:    the people to count per practice, for the measures that are split by practice
-- grain:    year, practice, sex, fine
-- reads:    person_group
-- scratch:  yes
select
  year,
  practice,
  sex,
  fine
  -- each sum
  , {sum} as {name}
  -- end
from person_group
where practice is not null
group by year, practice, sex, fine
