-- makes: the residents of the last year with residents, by year of age
-- reads: x_person_year
select age, count(*) as residents
from x_person_year
where year = (select max(year) from x_person_year)
group by age
order by age
