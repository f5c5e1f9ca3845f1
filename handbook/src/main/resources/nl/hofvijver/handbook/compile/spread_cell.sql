-- step:     spread_cell
-- makes:    the spread of values per cell: every area level, period, sex and age band from one roll-up
-- grain:    measure, area_level, area, area_vintage, period, sex, age, bin, happened
-- reads:    spread, measure, measure_level, place, period, band
with placed as (
  select
    m.id as measure,
    m.by_sex,
    m.by_age,
    p.area_level,
    p.area,
    p.area_vintage,
    t.period,
    s.sex,
    b.ten as age,
    s.bin,
    s.happened,
    sum(s.n) as n,
    sum(s.total) as total,
    sum(s.squares) as squares
  from spread s
  join measure m on m.measure = s.measure
  join period t on t.pool = m.pool and t.year = s.year and t.quarter = 0
  join band b on b.fine = s.fine
  join place p on p.buurt = s.buurt and p.vintage = s.vintage
  join measure_level l on l.measure = s.measure and l.area_level = p.area_level
  group by
    m.id, m.by_sex, m.by_age, p.area_level, p.area, p.area_vintage, t.period, s.sex, b.ten, s.bin, s.happened
),
rolled as (
  select
    measure,
    by_sex,
    by_age,
    area_level,
    area,
    area_vintage,
    period,
    case when grouping(sex) = 1 then 'all' else sex end as sex,
    case when grouping(age) = 1 then 'all' else age end as age,
    bin,
    happened,
    cast(sum(n) as bigint) as n,
    sum(total) as total,
    sum(squares) as squares
  from placed
  group by grouping sets (
    (measure, by_sex, by_age, area_level, area, area_vintage, period, bin, happened, sex, age),
    (measure, by_sex, by_age, area_level, area, area_vintage, period, bin, happened, sex),
    (measure, by_sex, by_age, area_level, area, area_vintage, period, bin, happened, age),
    (measure, by_sex, by_age, area_level, area, area_vintage, period, bin, happened)
  )
)
select
  measure,
  area_level,
  area,
  area_vintage,
  period,
  sex,
  age,
  bin,
  happened,
  n,
  cast(total as double) as total,
  cast(squares as double) as squares
from rolled
where sex in ('all', 'male', 'female')
  and (sex = 'all' or by_sex)
  and (age = 'all' or by_age)
