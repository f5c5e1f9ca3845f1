-- step:     x_person
-- makes:    every person with year of birth, sex and date of death
-- grain:    person_id
-- reads:    x_person_key, person_source, death_report
-- rule:     where partners differ, the most believed one that says something counts (see person_source)
-- rule:     a death before the year of birth is not believed
with described as (
  select
    k.person_id,
    hv_first_by(s.birth_year, s.position) as birth_year,
    hv_first_by(s.birth_month, s.position) as birth_month_said,
    hv_first_by(s.birth_year, case when s.birth_month is not null then s.position end) as year_of_that_month,
    hv_first_by(s.sex, s.position) as sex
  from x_person_key k
  join person_source s on s.partner = k.partner and s.local_id = k.local_id
  group by k.person_id
)
select
  d.person_id,
  cast(d.birth_year as int) as birth_year,
  cast(case when d.year_of_that_month = d.birth_year then d.birth_month_said end as int) as birth_month,
  coalesce(d.sex, 'unknown') as sex,
  case when hv_year(r.death_date) >= d.birth_year then r.death_date end as death_date
from described d
left join death_report r on r.person_id = d.person_id
