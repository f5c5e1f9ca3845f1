-- makes:  where the people of a study lived, per year
-- grain:  person, year
-- rule:   the gemeente, never the neighbourhood
select c.person, p.year, 'GM' || substr(p.buurt, 3, 4) as gemeente, p.covered as covered_by_practice
from cohort c
join x_person_year p on p.person_id = c.person_id
where p.year between {from} and {to}
order by c.person, p.year
