-- makes: visit: emergency visits of residents, judged and without GP contact in the 24 months before
with visit as (
  select v.visit_occurrence_id, v.person_id, v.visit_start_date as day, r.buurt, r.vintage
  from visit_occurrence v
  join x_residence r on r.person_id = v.person_id
    and r.from_date <= v.visit_start_date and r.to_date > v.visit_start_date
  where v.visit_source_value = 'SEH'
    and v.visit_start_date between make_date({first_year}, 1, 1)
      and make_date({last_year}, 12, 31)
),
gp as (
  select distinct person_id, visit_start_date as day
  from visit_occurrence
  where visit_source_value = 'GP' and person_id in (select person_id from visit)
)
select
  v.visit_occurrence_id,
  v.person_id,
  year(v.day) as year,
  v.buurt,
  v.vintage,
  p.sex,
  greatest(year(v.day) - p.birth_year - case when p.birth_month > month(v.day) then 1 else 0 end, 0) as age,
  s.person_id is not null as judged,
  s.person_id is not null and (g.day is null or g.day < v.day - interval 24 month) as without_gp
from visit v
join x_person p on p.person_id = v.person_id
asof left join gp g on g.person_id = v.person_id and g.day < v.day
left join stretch s on s.kind = 'basic' and s.person_id = v.person_id
  and s.from_date <= v.day - interval 24 month and s.to_date >= v.day
