-- step:     flag_year
-- makes:    which criteria hold for a person in a year, a bit each; a person and year without any has no row
-- grain:    person_id, year
-- reads:    hit_first, hit_any, hit_count, hit_take, hit_covered, criterion
-- scratch:  yes
-- why:      packed flags cost one sum for sixty criteria, where a column each would cost sixty
with hit as (
  select criterion, person_id, year from hit_first
  union all
  select criterion, person_id, year from hit_any
  union all
  select criterion, person_id, year from hit_count
  union all
  select criterion, person_id, year from hit_take
  union all
  select criterion, person_id, year from hit_covered
)
select
  h.person_id,
  h.year
  -- each word
  , bit_or(case when c.word = {word} then c.bit else cast(0 as bigint) end) as w{word}
  -- end
from hit h
join criterion c on c.criterion = h.criterion
group by h.person_id, h.year
