-- makes: cell: numerator and denominator of every measure, rolled up over areas, sexes and ages
-- rule:  people without a practice are corrected for the registrations that are linked to nobody, as in the handbook
with counted as (
  select year, buurt, sex, fine, unnest([
    {'measure': 'copd.prevalence', 'n': copd, 'd': covered, 'linked': 0},
    {'measure': 'heart-failure.prevalence', 'n': heart_failure, 'd': covered, 'linked': 0},
    {'measure': 'depression.prevalence', 'n': depression, 'd': covered, 'linked': 0},
    {'measure': 'diabetes-type-2.prevalence', 'n': type_2, 'd': covered_med, 'linked': 0},
    {'measure': 'polypharmacy.prevalence', 'n': polypharmacy, 'd': covered_med, 'linked': 0},
    {'measure': 'polypharmacy.prevalence-adults', 'n': polypharmacy_adults, 'd': covered_adults, 'linked': 0},
    {'measure': 'diabetes-type-2.hba1c-uncontrolled', 'n': hba1c_high, 'd': hba1c_measured, 'linked': 0},
    {'measure': 'diabetes-type-2.hba1c-overdue', 'n': overdue, 'd': followed, 'linked': 0},
    {'measure': 'overweight-bmi.overweight', 'n': overweight, 'd': bmi_measured, 'linked': 0},
    {'measure': 'overweight-bmi.obesity', 'n': obese, 'd': bmi_measured, 'linked': 0},
    {'measure': 'ed-without-gp.visitors', 'n': visitors_without_gp, 'd': visitors_judged, 'linked': 0},
    {'measure': 'ed-without-gp.rate', 'n': 0, 'd': three_years, 'linked': 0},
    {'measure': 'child-food-insecurity.prevalence', 'n': insecure, 'd': screened, 'linked': 0},
    {'measure': 'child-food-insecurity.seen-by-gp', 'n': insecure_seen, 'd': insecure_covered, 'linked': 0},
    {'measure': 'not-registered.share', 'n': unregistered, 'd': known, 'linked': known_linked},
    {'measure': 'conditions.stroke', 'n': stroke, 'd': covered, 'linked': 0},
    {'measure': 'conditions.admitted', 'n': admitted, 'd': residents, 'linked': 0},
    {'measure': 'mortality.rate', 'n': 0, 'd': residents, 'linked': 0}
  ]) as m
  from person_count
  union all
  select year, buurt, sex, fine, unnest([
    {'measure': 'ed-without-gp.visits', 'n': without_gp, 'd': judged, 'linked': 0},
    {'measure': 'ed-without-gp.rate', 'n': without_gp_three_years, 'd': 0, 'linked': 0},
    {'measure': 'mortality.rate', 'n': died, 'd': 0, 'linked': 0}
  ])
  from event_count
),
banded as (
  select
    m.measure as measure, year, buurt, sex,
    case when fine >= 19 then '90+' when fine <= 2 then '0-9'
      else ((fine - 1) // 2 * 10) || '-' || ((fine - 1) // 2 * 10 + 9) end as age,
    sum(m.n) as n,
    sum(m.d) as d,
    sum(m.linked) as linked
  from counted
  group by all
),
placed as (
  select measure, year, l.area_level, l.area, sex, age, sum(n) as n, sum(d) as d, sum(linked) as linked
  from banded, lateral (
    select unnest([
      {'area_level': 'buurt', 'area': buurt},
      {'area_level': 'wijk', 'area': 'WK' || substr(buurt, 3, 6)},
      {'area_level': 'gemeente', 'area': 'GM' || substr(buurt, 3, 4)},
      {'area_level': 'region', 'area': 'region'}
    ]) as l
  )
  group by all
)
select
  measure, area_level, area, year::varchar as period, coalesce(sex, 'all') as sex, coalesce(age, 'all') as age,
  case when measure = 'not-registered.share' and sum(d) > sum(n)
    then greatest(sum(d)::double - (sum(d) - sum(n))::double * (sum(d) - sum(n)) / (sum(linked)::double / 1000000 - sum(n)), 0)
    else sum(n)::double end as numerator,
  sum(d)::double as denominator
from placed
group by grouping sets (
  (measure, area_level, area, year, sex, age), (measure, area_level, area, year, sex),
  (measure, area_level, area, year, age), (measure, area_level, area, year)
)
having coalesce(sex, 'all') <> 'unknown' and (age is null or measure not like 'child-food-insecurity.%')
order by measure, area_level, period, sex, age, area
