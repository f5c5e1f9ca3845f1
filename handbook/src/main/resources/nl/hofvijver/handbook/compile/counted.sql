-- step:     counted
-- makes:    the cells of all measures of the handbook: every area level, period, sex and age band
-- grain:    measure, area_level, area, area_vintage, period, sex, age
-- reads:    atom, area_person, measure, measure_level, measure_state, place, period, band
-- why:      what counts people of one year is rolled up already, for all measures at once; the rest, which has events,
--           quarters, years together or bands of its own, is rolled up here
-- rule:     what was not delivered in a year is not counted as zero but left out, with delivered = no
-- rule:     where the population is estimated, it is the denominator as it would be if everybody were covered
-- rule:     corrected: of the people with a record only the linked share was found, so the others are estimated as
--           denominator - found / linked share (the register gap); never below zero
-- rule:     the time that people were there is added up in days, which are whole, so that the order of adding makes no
--           difference; it is shown in whole years
-- rule:     somebody whose sex is unknown counts under 'all' only
with banded as (
  select
    a.measure,
    m.pool,
    a.year,
    a.quarter,
    a.buurt,
    a.vintage,
    a.sex,
    case when m.life_bands then b.life else b.ten end as age,
    sum(case when s.state > 0 then a.numerator else 0 end) as numerator,
    sum(case when s.state > 0 then a.denominator else 0 end) as denominator,
    sum(a.population) as population,
    sum(a.base) as base,
    sum(a.linked) as linked,
    min(s.state) as state,
    min(s.linked) as linked_elsewhere
  from atom a
  join measure m on m.measure = a.measure
  join measure_state s on s.measure = a.measure and s.year = a.year
  join band b on b.fine = a.fine
  group by
    a.measure, m.pool, a.year, a.quarter, a.buurt, a.vintage, a.sex, case when m.life_bands then b.life else b.ten end
),
placed as (
  select
    a.measure,
    p.area_level,
    p.area,
    p.area_vintage,
    t.period,
    a.sex,
    a.age,
    sum(a.numerator) as numerator,
    sum(a.denominator) as denominator,
    sum(a.population) as population,
    sum(a.base) as base,
    sum(a.linked) as linked,
    min(a.state) as worst,
    max(a.state) as best,
    min(a.linked_elsewhere) as linked_elsewhere
  from banded a
  join period t on t.pool = a.pool and t.year = a.year and t.quarter = a.quarter
  join place p on p.buurt = a.buurt and p.vintage = a.vintage
  join measure_level l on l.measure = a.measure and l.area_level = p.area_level
  group by a.measure, p.area_level, p.area, p.area_vintage, t.period, a.sex, a.age
),
rolled as (
  select
    measure,
    area_level,
    area,
    area_vintage,
    period,
    case when grouping(sex) = 1 then 'all' else sex end as sex,
    case when grouping(age) = 1 then 'all' else age end as age,
    cast(sum(numerator) as double) as numerator,
    cast(sum(denominator) as double) as denominator,
    cast(sum(population) as double) as population,
    cast(sum(base) as double) as base,
    cast(sum(linked) as double) as linked,
    min(worst) as worst,
    max(best) as best,
    min(linked_elsewhere) as linked_elsewhere
  from placed
  group by grouping sets (
    (measure, area_level, area, area_vintage, period, sex, age),
    (measure, area_level, area, area_vintage, period, sex),
    (measure, area_level, area, area_vintage, period, age),
    (measure, area_level, area, area_vintage, period)
  )
),
people as (
  select
    cast(0 as int) as measure,
    area_level,
    area,
    area_vintage,
    year,
    sex,
    age,
    cast(0 as double) as numerator,
    cast(0 as double) as denominator,
    cast(0 as double) as population,
    cast(0 as double) as base,
    cast(0 as double) as linked
  from area_person
  where year is null
  -- each people
  union all
  select
    {measure}, area_level, area, area_vintage, year, sex, age, {numerator}, {denominator}, {population}, {base}, {linked}
  from area_person a -- {about}
  -- end
),
cell as (
  select
    measure,
    area_level,
    area,
    area_vintage,
    period,
    sex,
    age,
    numerator,
    denominator,
    population,
    base,
    linked,
    worst,
    best,
    linked_elsewhere
  from rolled
  union all
  select
    a.measure,
    a.area_level,
    a.area,
    a.area_vintage,
    t.period,
    a.sex,
    a.age,
    case when s.state > 0 then a.numerator else 0 end,
    case when s.state > 0 then a.denominator else 0 end,
    a.population,
    a.base,
    a.linked,
    s.state,
    s.state,
    s.linked
  from people a
  join measure m on m.measure = a.measure
  join measure_state s on s.measure = a.measure and s.year = a.year
  join measure_level l on l.measure = a.measure and l.area_level = a.area_level
  join period t on t.pool = m.pool and t.year = a.year and t.quarter = 0
)
select
  m.id as measure,
  m.version as measure_version,
  r.area_level,
  r.area,
  r.area_vintage,
  r.period,
  r.sex,
  r.age,
  case when m.corrected and r.denominator > r.numerator
    then greatest(
      r.denominator
        - (r.denominator - r.numerator) * (r.denominator - r.numerator) / (r.linked / 1000000 - r.numerator),
      cast(0 as double))
    else r.numerator end as numerator,
  case when m.years then round(r.denominator / cast(365.25 as double)) else r.denominator end as denominator,
  case
    when m.estimated and r.base > 0
      then r.denominator * r.population / r.base / cast(case when m.years then 365.25 else 1 end as double)
    when m.years then round(r.population / cast(365.25 as double))
    else r.population
  end as population,
  case when r.denominator > 0 then least(r.linked / 1000000 / r.denominator, r.linked_elsewhere) end as linked,
  case
    when r.best = 0 then 'no'
    when r.base = 0 and r.population > 0 then 'no'
    when not m.estimated and r.denominator = 0 and r.population > 0 then 'no'
    when r.worst < 2 then 'partly'
    else 'yes'
  end as delivered,
  m.source
from cell r
join measure m on m.measure = r.measure
where (r.population > 0 or r.denominator > 0 or r.numerator > 0)
  and r.sex in ('all', 'male', 'female')
  and (r.sex = 'all' or m.by_sex)
  and (m.life_bands or r.age = 'all' or m.by_age)
  and not (m.life_bands and r.age = 'all')
