-- step:     area_person
-- makes:    the people to count per area of every level, year, sex and age band of ten years, and over all of them
-- grain:    area_level, area, area_vintage, year, sex, age
-- reads:    atom_person, place, band
-- scratch:  yes
-- why:      the sums of all measures are added up side by side, before each measure has rows of its own
select
  area_level,
  area,
  area_vintage,
  year,
  case when grouping(sex) = 1 then 'all' else sex end as sex,
  case when grouping(age) = 1 then 'all' else age end as age
  -- each sum
  , cast(sum({name}) as bigint) as {name}
  -- end
from (
  select
    p.area_level,
    p.area,
    p.area_vintage,
    a.year,
    a.sex,
    b.ten as age
    -- each sum
    , cast(sum(a.{name}) as bigint) as {name}
    -- end
  from atom_person a
  join band b on b.fine = a.fine
  join place p on p.buurt = a.buurt and p.vintage = a.vintage
  group by p.area_level, p.area, p.area_vintage, a.year, a.sex, b.ten
) placed
group by grouping sets (
  (area_level, area, area_vintage, year, sex, age),
  (area_level, area, area_vintage, year, sex),
  (area_level, area, area_vintage, year, age),
  (area_level, area, area_vintage, year)
)
