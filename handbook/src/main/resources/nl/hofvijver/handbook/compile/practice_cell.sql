-- step:     practice_cell
-- makes:    numerator and denominator per practice and year; for the practice itself and never published
-- grain:    measure, practice, year, sex
-- reads:    atom_practice, measure
-- rule:     counts of the practice's own patients who live in the region and whose data it delivered
with part as (
  select
    cast(0 as int) as measure,
    practice,
    year,
    sex,
    fine,
    cast(0 as bigint) as numerator,
    cast(0 as bigint) as denominator
  from atom_practice
  where year is null
  -- each part
  union all
  select {measure}, practice, year, sex, fine, {numerator}, {denominator}
  from atom_practice a -- {about}
  -- end
)
select
  m.id as measure,
  m.version as measure_version,
  p.practice,
  p.year,
  cast(sum(p.numerator) as bigint) as numerator,
  cast(sum(p.denominator) as bigint) as denominator
from part p
join measure m on m.measure = p.measure
group by m.id, m.version, p.practice, p.year
having sum(p.denominator) > 0
order by measure, practice, year
