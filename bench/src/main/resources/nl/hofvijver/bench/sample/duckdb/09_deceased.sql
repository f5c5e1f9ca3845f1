-- makes: deceased: registered deaths where the person lived until that day
select
  d.person_id,
  year(d.death_date) as year,
  r.buurt,
  r.vintage,
  p.sex,
  greatest(year(d.death_date) - p.birth_year - case when p.birth_month > month(d.death_date) then 1 else 0 end, 0) as age
from death d
join x_person p on p.person_id = d.person_id
join x_residence r on r.person_id = d.person_id and r.from_date <= d.death_date and r.to_date >= d.death_date
where d.death_type_concept_id = 32879
  and year(d.death_date) between {first_year} and {last_year}
qualify row_number() over (partition by d.person_id order by r.from_date desc) = 1
