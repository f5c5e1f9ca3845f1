-- makes: deceased: registered deaths where the person lived until that day
select distinct on (d.person_id)
  d.person_id,
  extract(year from d.death_date)::int as year,
  r.buurt,
  r.vintage,
  p.sex,
  greatest(
    extract(year from d.death_date)::int - p.birth_year
      - case when p.birth_month > extract(month from d.death_date)::int then 1 else 0 end,
    0) as age
from death d
join x_person p on p.person_id = d.person_id
join x_residence r on r.person_id = d.person_id and r.from_date <= d.death_date and r.to_date >= d.death_date
where d.death_type_concept_id = 32879
  and extract(year from d.death_date) between {first_year} and {last_year}
order by d.person_id, r.from_date desc
