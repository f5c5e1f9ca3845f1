-- step:     x_person_year
-- makes:    the population: one row per person and year alive and living in the region on the day of counting
-- grain:    person_id, year
-- reads:    x_residence, x_person, x_person_key, x_registration, person_year_practice, x_delivered, partner, year
-- rule:     the day of counting is 1 July, or today when that comes first
-- rule:     age in whole years on that day; a birthday in that month lies after it, an unknown one before it
-- rule:     covered: registered for at least a day in the year with a practice that delivered both episodes and journal
-- rule:     registered_any: true with any delivering practice; false only where every known practice of the gemeente
--           delivered its patients in the year; otherwise it cannot be judged (null): elsewhere is not nowhere
-- rule:     linked: the share of the practice's registered patients who are linked, because the others can be anybody;
--           passers-by mostly live elsewhere and say nothing about it; 1 for a person without a practice
with gemeente_judged as (
  select p.gemeente, d.period, bool_and(d.delivered <> 'no') as complete
  from partner p
  join x_delivered d on d.partner = p.id
  where p.kind = 'gp' and d.tbl = 'PAT'
  group by p.gemeente, d.period
),
linkable as (
  select k.partner, avg(case when k.link_kind = 'none' then cast(0 as double) else cast(1 as double) end) as share
  from x_person_key k
  join (select distinct practice, person_id from x_registration) r on r.practice = k.partner and r.person_id = k.person_id
  group by k.partner
),
resident as (
  select
    r.person_id,
    y.year,
    r.buurt,
    r.vintage,
    p.sex,
    y.year - p.birth_year - case when p.birth_month >= hv_month(y.count_date) then 1 else 0 end as age
  from x_residence r
  join year y on r.from_date <= y.count_date and r.to_date > y.count_date
  join x_person p on p.person_id = r.person_id
  where p.birth_year <= y.year
)
select
  r.person_id,
  cast(r.year as int) as year,
  r.buurt,
  r.vintage,
  r.sex,
  cast(greatest(r.age, 0) as int) as age,
  s.practice,
  coalesce(s.covered, false) as covered,
  case when s.practice is not null then true when g.complete then false end as registered_any,
  coalesce(l.share, cast(1 as double)) as linked
from resident r
left join person_year_practice s on s.person_id = r.person_id and s.year = r.year
left join linkable l on l.partner = s.practice
left join gemeente_judged g on g.gemeente = 'GM' || substr(r.buurt, 3, 4) and g.period = r.year
