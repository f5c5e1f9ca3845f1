-- makes:  the kind of household of the people of a study, per year
-- rule:   not who lives with whom
select c.person, h.year, h.type, h.role, least(h.size, 6) as size_up_to_six
from cohort c
join x_household h on h.person_id = c.person_id
where h.year between {from} and {to}
order by all
