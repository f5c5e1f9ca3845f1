-- makes: life_table: deaths and person-years per band of an abridged life table, five years together
with counted as (
  select year, buurt, sex, fine, 0 as n, residents as d from person_count
  union all
  select year, buurt, sex, fine, died, 0 from event_count
),
placed as (
  select
    last_year.y as last_year, l.area_level, l.area, sex,
    case when fine = 0 then '0' when fine = 1 then '1-4' when fine >= 18 then '85+'
      else (5 * (fine - 1)) || '-' || (5 * (fine - 1) + 4) end as age,
    sum(n) as n,
    sum(d) as d
  from counted
  join range({first_year} + 4, {last_year} + 1) last_year(y)
    on year between last_year.y - 4 and last_year.y,
  lateral (
    select unnest([
      {'area_level': 'wijk', 'area': 'WK' || substr(buurt, 3, 6)},
      {'area_level': 'gemeente', 'area': 'GM' || substr(buurt, 3, 4)},
      {'area_level': 'region', 'area': 'region'}
    ]) as l
  )
  group by all
)
select
  'life-expectancy.at-birth' as measure, area_level, area, (last_year - 4) || '-' || last_year as period,
  coalesce(sex, 'all') as sex, age, sum(n)::double as numerator, sum(d)::double as denominator
from placed
group by grouping sets ((area_level, area, last_year, sex, age), (area_level, area, last_year, age))
having coalesce(sex, 'all') <> 'unknown'
order by area_level, period, sex, age, area
