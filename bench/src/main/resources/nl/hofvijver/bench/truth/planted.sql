-- step:  planted
-- makes: how often what was planted in the fictional region lies within the interval of 95% of what was measured
-- grain: kind of figure, measure, area_level
-- reads: planted_count, cells, area_part
-- why:   shares by area, year and sex (Wilson); the change from the first year to the last (Newcombe's method 10, from the
--        limits of both shares) and the ratio of the most to the least deprived fifth (normal limits of its logarithm)
-- why:   of COPD and heart failure what the practice coded, since nobody can count a diagnosis that stayed a symptom; of
--        depression who came for it; diabetes in full, since medicines show who has no code
with known(fact, people, measure) as (
  values
    ('diabetes-type-2', 'population', 'diabetes-type-2.prevalence'),
    ('copd-coded', 'population', 'copd.prevalence'),
    ('heart-failure-coded', 'population', 'heart-failure.prevalence'),
    ('depression-seen', 'covered', 'depression.prevalence'),
    ('unregistered', 'population', 'not-registered.share'),
    ('food-insecure-children', 'children', 'child-food-insecurity.prevalence')
),
counts as (
  select fact, area_level, area, cast(year as varchar) as period, sex, sum(count) as n
  from planted_count group by all
  union all
  select fact, area_level, area, cast(year as varchar), 'all', sum(count)
  from planted_count group by all
  union all
  select 'unregistered', area_level, area, cast(year as varchar), coalesce(sex, 'all'),
    sum(case when fact = 'population' then count else -count end)
  from planted_count where fact in ('population', 'registered')
  group by area_level, area, year, rollup (sex)
),
measured as (
  select measure, area_level, area, period, sex, numerator as n, denominator as d, numerator / denominator as p
  from cells
  where age = 'all' and value is null and delivered <> 'no' and denominator >= 10
    and measure in (select measure from known)
),
pairs as (
  select m.*, coalesce(t.n, 0) as true_n, w.n as true_d, coalesce(t.n, 0) / w.n as true_p
  from measured m
  join known k on k.measure = m.measure
  join counts w
    on w.fact = k.people and w.area_level = m.area_level and w.area = m.area and w.period = m.period and w.sex = m.sex
  left join counts t
    on t.fact = k.fact and t.area_level = m.area_level and t.area = m.area and t.period = m.period and t.sex = m.sex
),
limits as (
  select *,
    (p + z * z / (2 * d) - z * sqrt(greatest(p * (1 - p), 0) / d + z * z / (4 * d * d))) / (1 + z * z / d) as lower,
    (p + z * z / (2 * d) + z * sqrt(greatest(p * (1 - p), 0) / d + z * z / (4 * d * d))) / (1 + z * z / d) as upper
  from (select *, 1.959964 as z from pairs) p
),
changes as (
  select a.measure, a.area_level, b.p - a.p as change, b.true_p - a.true_p as true_change,
    b.p - a.p - sqrt(power(b.p - b.lower, 2) + power(a.upper - a.p, 2)) as lower,
    b.p - a.p + sqrt(power(b.upper - b.p, 2) + power(a.p - a.lower, 2)) as upper
  from limits a
  join limits b on b.measure = a.measure and b.area_level = a.area_level and b.area = a.area and b.sex = a.sex
  where a.period = (select min(period) from pairs) and b.period = (select max(period) from pairs)
),
fifths as (
  select p.measure, f.area as fifth, p.period, p.sex, sum(n) as n, sum(d) as d, sum(true_n) as true_n, sum(true_d) as true_d
  from pairs p
  join area_part f on f.area_level = 'deprivation' and f.part_level = p.area_level and f.part = p.area
  group by all
),
ends as (
  select a.measure, ln((b.n / b.d) / (a.n / a.d)) as ratio, ln((b.true_n / b.true_d) / (a.true_n / a.true_d)) as true_ratio,
    1.959964 * sqrt(1 / a.n - 1 / a.d + 1 / b.n - 1 / b.d) as half
  from fifths a
  join fifths b on b.measure = a.measure and b.period = a.period and b.sex = a.sex
  where a.fifth = (select max(fifth) from fifths) and b.fifth = (select min(fifth) from fifths)
    and a.n > 0 and b.n > 0 and a.true_n > 0 and b.true_n > 0
)
select 'share' as kind, measure, coalesce(area_level, 'all') as area_level, count(*) as cells,
  avg(case when true_p between lower and upper then 1.0 else 0.0 end) as inside,
  100 * sum(n) / sum(d) as measured, 100 * sum(true_n) / sum(true_d) as planted
from limits group by grouping sets ((measure, area_level), (measure))
union all
select 'share, last year', measure, area_level, count(*),
  avg(case when true_p between lower and upper then 1.0 else 0.0 end), 100 * sum(n) / sum(d), 100 * sum(true_n) / sum(true_d)
from limits where period = (select max(period) from pairs) group by measure, area_level
union all
select 'change', measure, area_level, count(*),
  avg(case when true_change between lower and upper then 1.0 else 0.0 end), 100 * avg(change), 100 * avg(true_change)
from changes group by measure, area_level
union all
select 'gradient', measure, 'fifths', count(*),
  avg(case when abs(ratio - true_ratio) <= half then 1.0 else 0.0 end), exp(avg(ratio)), exp(avg(true_ratio))
from ends group by measure
order by 1, 2, 3
