-- step:     place
-- makes:    in which area of each level a buurt lies
-- grain:    buurt, vintage, area_level
-- reads:    x_residence, area_now, region_now, deprivation
-- scratch:  yes
-- rule:     the code of a buurt begins with that of its wijk, and that with its gemeente
-- rule:     an area that still exists in the current division is shown there; one that does not keeps its own vintage
-- rule:     the fifths of deprivation, D1 to D5, are areas of the region too
with buurt as (
  select distinct buurt, vintage
  from x_residence
),
lies_in as (
  select buurt, vintage, 'buurt' as area_level, buurt as area from buurt
  union all
  select buurt, vintage, 'wijk', 'WK' || substr(buurt, 3, 6) from buurt
  union all
  select buurt, vintage, 'gemeente', 'GM' || substr(buurt, 3, 4) from buurt
)
select l.buurt, l.vintage, l.area_level, l.area, coalesce(n.vintage, l.vintage) as area_vintage
from lies_in l
left join area_now n on n.area_level = l.area_level and n.area = l.area
union all
select b.buurt, b.vintage, 'region', r.area, r.vintage
from buurt b
cross join region_now r
union all
select d.buurt, d.vintage, 'deprivation', 'D' || cast(d.fifth as string), r.vintage
from deprivation d
cross join region_now r
