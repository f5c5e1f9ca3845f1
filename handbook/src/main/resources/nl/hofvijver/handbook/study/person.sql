-- makes:  the people of a study
-- grain:  person
-- rule:   who would be 95 or older in the last year counts as 95; of a death the year alone
select
  c.person,
  greatest(p.birth_year, {to} - 95) as birth_year,
  p.sex,
  hv_year(p.death_date) as death_year
from cohort c
join x_person p on p.person_id = c.person_id
order by c.person
