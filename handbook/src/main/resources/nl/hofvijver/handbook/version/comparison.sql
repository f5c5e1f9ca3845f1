-- makes: how many residents belong to a group by the old and by the new definition, in one year
-- reads: person_group
-- bound: the columns of the two groups, and the year
select
  count(*) filter (where {old}) as before,
  count(*) filter (where {new}) as after,
  count(*) filter (where {old} and not {new}) as left_it,
  count(*) filter (where {new} and not {old}) as joined_it
from person_group
where year = {year}
