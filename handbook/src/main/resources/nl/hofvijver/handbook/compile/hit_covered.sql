-- step:     hit_covered
-- makes:    years whose whole window a person was covered
-- grain:    criterion, person_id, year
-- reads:    cover_period, criterion, year
-- scratch:  yes
-- why:      stretches of one person do not overlap, so that no two of them hold the same window
select c.criterion, p.person_id, y.year
from cover_period p
join criterion c on c.cover = p.cover
join year y on p.to_date >= y.to_date
  and p.from_date <= hv_add_days(hv_add_months(y.to_date, -c.months), -c.days)
where c.anchor = 'year' and c.rule = 'covered'
