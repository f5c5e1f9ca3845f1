-- makes: event_count: visits and deaths, per buurt, year, sex and narrow age band
with three_years as (
  select p.person_id, p.year
  from x_person_year p
  join stretch s on s.kind = 'basic' and s.person_id = p.person_id
    and s.from_date <= make_date(p.year - 2, 1, 1) and s.to_date >= make_date(p.year + 1, 1, 1)
),
happened as (
  select v.year, v.buurt, v.vintage, v.sex, v.age, v.judged, v.without_gp,
    v.without_gp and t.person_id is not null as without_gp_three_years, false as died
  from visit v
  left join three_years t on t.person_id = v.person_id and t.year = v.year
  union all
  select year, buurt, vintage, sex, age, false, false, false, true
  from deceased
)
select
  year, buurt, vintage, sex,
  case when age = 0 then 0 when age < 90 then 1 + age / 5 else 19 end as fine,
  count(*) filter (where judged) as judged,
  count(*) filter (where without_gp) as without_gp,
  count(*) filter (where without_gp_three_years) as without_gp_three_years,
  count(*) filter (where died) as died
from happened
group by
  year, buurt, vintage, sex,
  case when age = 0 then 0 when age < 90 then 1 + age / 5 else 19 end
