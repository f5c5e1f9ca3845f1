-- makes:  the income group of the people of a study, per year
select c.person, i.year, i.income_group, i.welfare
from cohort c
join x_income i on i.person_id = c.person_id
where i.year between {from} and {to}
order by all
