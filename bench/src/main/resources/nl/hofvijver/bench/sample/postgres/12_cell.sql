-- makes: cell: numerator and denominator of every measure, rolled up over areas, sexes and ages
with counted as (
  select year, buurt, sex, fine, m.measure, m.n, m.d
  from person_count
  cross join lateral (values
    ('copd.prevalence', copd, covered),
    ('heart-failure.prevalence', heart_failure, covered),
    ('depression.prevalence', depression, covered),
    ('diabetes-type-2.prevalence', type_2, covered_med),
    ('polypharmacy.prevalence', polypharmacy, covered_med),
    ('polypharmacy.prevalence-adults', polypharmacy_adults, covered_adults),
    ('diabetes-type-2.hba1c-uncontrolled', hba1c_high, hba1c_measured),
    ('diabetes-type-2.hba1c-overdue', overdue, followed),
    ('overweight-bmi.overweight', overweight, bmi_measured),
    ('overweight-bmi.obesity', obese, bmi_measured),
    ('ed-without-gp.visitors', visitors_without_gp, visitors_judged),
    ('ed-without-gp.rate', 0, three_years),
    ('child-food-insecurity.prevalence', insecure, screened),
    ('child-food-insecurity.seen-by-gp', insecure_seen, insecure_covered),
    ('not-registered.share', unregistered, known),
    ('conditions.stroke', stroke, covered),
    ('conditions.admitted', admitted, residents),
    ('mortality.rate', 0, residents)
  ) m(measure, n, d)
  union all
  select year, buurt, sex, fine, m.measure, m.n, m.d
  from event_count
  cross join lateral (values
    ('ed-without-gp.visits', without_gp, judged),
    ('ed-without-gp.rate', without_gp_three_years, 0),
    ('mortality.rate', died, 0)
  ) m(measure, n, d)
),
banded as (
  select
    measure, year, buurt, sex,
    case when fine >= 19 then '90+' when fine <= 2 then '0-9'
      else ((fine - 1) / 2 * 10) || '-' || ((fine - 1) / 2 * 10 + 9) end as age,
    sum(n)::int as n,
    sum(d)::int as d
  from counted
  group by 1, 2, 3, 4, 5
),
placed as (
  select measure, year, l.area_level, l.area, sex, age, sum(n)::int as n, sum(d)::int as d
  from banded
  cross join lateral (values
    ('buurt', buurt),
    ('wijk', 'WK' || substr(buurt, 3, 6)),
    ('gemeente', 'GM' || substr(buurt, 3, 4)),
    ('region', 'region')
  ) l(area_level, area)
  group by measure, year, l.area_level, l.area, sex, age
)
select
  measure, area_level, area, year::text as period, coalesce(sex, 'all') as sex, coalesce(age, 'all') as age,
  sum(n)::double precision as numerator, sum(d)::double precision as denominator
from placed
group by grouping sets (
  (measure, area_level, area, year, sex, age), (measure, area_level, area, year, sex),
  (measure, area_level, area, year, age), (measure, area_level, area, year)
)
having coalesce(sex, 'all') <> 'unknown' and (age is null or measure not like 'child-food-insecurity.%')
order by measure, area_level, period, sex, age, area
