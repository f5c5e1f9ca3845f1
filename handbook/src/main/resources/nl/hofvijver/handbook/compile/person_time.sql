-- step:     person_time
-- makes:    how many days of a year a person lived in the region, and how many of those a practice that delivers could see
--           the person
-- grain:    person_id, year
-- reads:    x_residence, x_registration, practice_year, year
-- scratch:  yes
-- rule:     days with a practice that delivered episodes and journal for the year; never more than the days lived here
with lived as (
  select
    r.person_id,
    y.year,
    sum(hv_days(greatest(r.from_date, y.from_date), least(r.to_date, y.to_date))) as days
  from x_residence r
  join year y on r.from_date < y.to_date and r.to_date > y.from_date
  group by r.person_id, y.year
),
seen as (
  select
    r.person_id,
    y.year,
    sum(hv_days(greatest(r.from_date, y.from_date), least(r.to_date, y.to_date))) as days
  from x_registration r
  join year y on r.from_date < y.to_date and r.to_date > y.from_date
  join practice_year d on d.practice = r.practice and d.year = y.year
  where d.eps and d.jrn
  group by r.person_id, y.year
)
select
  l.person_id,
  l.year,
  cast(l.days as bigint) as lived,
  cast(least(coalesce(s.days, 0), l.days) as bigint) as seen
from lived l
left join seen s on s.person_id = l.person_id and s.year = l.year
