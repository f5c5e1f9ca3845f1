-- step:     atom_person
-- makes:    the people to count, in one pass over the population: per buurt, year, sex and narrow age band
-- grain:    year, buurt, vintage, sex, fine
-- reads:    x_person_year, flag_year, person_event, practice_year, registration_known, age_band
-- scratch:  yes
-- rule:     shares are added up as millionths: whole numbers add up to the same sum in every order
with person as (
  select
    p.year,
    p.buurt,
    p.vintage,
    p.sex,
    p.age,
    b.fine,
    cast(round(p.linked * 1000000) as bigint) as linked,
    p.covered,
    p.covered and coalesce(d.med, false) as covered_med,
    p.covered and coalesce(d.lab, false) as covered_lab
    -- each group
    , {rule} as g{number} -- {about}
    -- end
  from x_person_year p
  join age_band b on b.age = least(p.age, 150)
  left join flag_year f on f.person_id = p.person_id and f.year = p.year
  left join person_event v on v.person_id = p.person_id and v.year = p.year
  left join practice_year d on d.practice = p.practice and d.year = p.year
  left join registration_known k on k.gemeente = 'GM' || substr(p.buurt, 3, 4) and k.year = p.year
)
select
  year,
  buurt,
  vintage,
  sex,
  fine
  -- each sum
  , {sum} as {name}
  -- end
from person
group by year, buurt, vintage, sex, fine
