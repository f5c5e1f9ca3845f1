-- makes: cell: numerator and denominator of every measure, rolled up over areas, sexes and ages
-- rule:  people without a practice are corrected for the registrations that are linked to nobody, as in the handbook
with counted as (
  select year, buurt, sex, fine, m.measure, m.n, m.d, m.linked
  from person_count
  cross join lateral (values
    ('copd.prevalence', copd, covered, 0),
    ('heart-failure.prevalence', heart_failure, covered, 0),
    ('depression.prevalence', depression, covered, 0),
    ('diabetes-type-2.prevalence', type_2, covered_med, 0),
    ('polypharmacy.prevalence', polypharmacy, covered_med, 0),
    ('polypharmacy.prevalence-adults', polypharmacy_adults, covered_adults, 0),
    ('diabetes-type-2.hba1c-uncontrolled', hba1c_high, hba1c_measured, 0),
    ('diabetes-type-2.hba1c-overdue', overdue, followed, 0),
    ('overweight-bmi.overweight', overweight, bmi_measured, 0),
    ('overweight-bmi.obesity', obese, bmi_measured, 0),
    ('ed-without-gp.visitors', visitors_without_gp, visitors_judged, 0),
    ('ed-without-gp.rate', 0, three_years, 0),
    ('child-food-insecurity.prevalence', insecure, screened, 0),
    ('child-food-insecurity.seen-by-gp', insecure_seen, insecure_covered, 0),
    ('not-registered.share', unregistered, known, known_linked),
    ('conditions.stroke', stroke, covered, 0),
    ('conditions.admitted', admitted, residents, 0),
    ('mortality.rate', 0, residents, 0)
  ) m(measure, n, d, linked)
  union all
  select year, buurt, sex, fine, m.measure, m.n, m.d, m.linked
  from event_count
  cross join lateral (values
    ('ed-without-gp.visits', without_gp, judged, 0),
    ('ed-without-gp.rate', without_gp_three_years, 0, 0),
    ('mortality.rate', died, 0, 0)
  ) m(measure, n, d, linked)
),
banded as (
  select
    measure, year, buurt, sex,
    case when fine >= 19 then '90+' when fine <= 2 then '0-9'
      else ((fine - 1) / 2 * 10) || '-' || ((fine - 1) / 2 * 10 + 9) end as age,
    sum(n)::int as n,
    sum(d)::int as d,
    sum(linked)::bigint as linked
  from counted
  group by 1, 2, 3, 4, 5
),
placed as (
  select measure, year, l.area_level, l.area, sex, age, sum(n)::int as n, sum(d)::int as d, sum(linked)::bigint as linked
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
  case when measure = 'not-registered.share' and sum(d) > sum(n)
    then greatest(
      sum(d)::double precision - (sum(d) - sum(n))::double precision * (sum(d) - sum(n))
        / (sum(linked)::double precision / 1000000 - sum(n)::double precision),
      0)
    else sum(n)::double precision end as numerator,
  sum(d)::double precision as denominator
from placed
group by grouping sets (
  (measure, area_level, area, year, sex, age), (measure, area_level, area, year, sex),
  (measure, area_level, area, year, age), (measure, area_level, area, year)
)
having coalesce(sex, 'all') <> 'unknown' and (age is null or measure not like 'child-food-insecurity.%')
order by measure, area_level, period, sex, age, area
