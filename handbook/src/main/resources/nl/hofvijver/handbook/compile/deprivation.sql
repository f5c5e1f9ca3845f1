-- step:     deprivation
-- makes:    the fifth of deprivation of every buurt: 1 holds the most deprived fifth of the region's people; empty when
--           nothing asks for it
-- grain:    buurt, vintage
-- reads:    x_person_year, x_income
-- scratch:  yes
-- rule:     buurten in the order of the mean income group of their residents, over all years together, so that a buurt
--           stays in its fifth; a buurt of which no income is known has none
with buurt as (
  select
    p.buurt,
    p.vintage,
    sum(i.income_group) / cast(count(*) as double) as level,
    count(*) as persons
  from x_person_year p
  join x_income i on i.person_id = p.person_id and i.year = p.year
  where i.income_group is not null
    -- if unasked
    and false
    -- end
  group by p.buurt, p.vintage
),
ordered as (
  select
    buurt,
    vintage,
    persons,
    sum(persons) over (order by level, buurt, vintage rows between unbounded preceding and current row) as up_to,
    sum(persons) over () as everybody
  from buurt
)
select
  buurt,
  vintage,
  cast(least(1 + hv_floor(5 * (up_to - persons / cast(2 as double)) / everybody), 5) as int) as fifth
from ordered
