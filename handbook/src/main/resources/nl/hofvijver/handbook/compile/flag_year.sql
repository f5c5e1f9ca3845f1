-- step:     flag_year
-- makes:    which criteria hold for a person in a year; a person and year without any has no row
-- grain:    person_id, year
-- reads:    hit_first, hit_any, hit_count, hit_last, hit_covered
-- scratch:  yes
with hit as (
  select criterion, person_id, year from hit_first
  union all
  select criterion, person_id, year from hit_any
  union all
  select criterion, person_id, year from hit_count
  union all
  select criterion, person_id, year from hit_last
  union all
  select criterion, person_id, year from hit_covered
)
select
  person_id,
  year
  -- each criterion
  , bool_or(criterion = {number}) as c{number} -- {about}
  -- end
from hit
group by person_id, year
