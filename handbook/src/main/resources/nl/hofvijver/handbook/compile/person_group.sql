-- step:     person_group
-- makes:    to which groups every resident belongs in every year, and the values that measures average
-- grain:    person_id, year
-- reads:    x_person_year, flag_year, value_year, person_event, practice_year, registration_known, deprivation, age_band
-- if lived
-- reads:    person_time
-- end
-- scratch:  yes
-- rule:     shares are added up as millionths: whole numbers add up to the same sum in every order
select
  p.person_id,
  p.year,
  p.buurt,
  p.vintage,
  p.sex,
  p.age,
  p.practice,
  b.fine,
  cast(round(p.linked * 1000000) as bigint) as linked,
  -- if lived
  coalesce(t.lived, 0) as lived,
  coalesce(t.seen, 0) as seen,
  -- end
  p.covered,
  p.covered and coalesce(d.med, false) as covered_med,
  p.covered and coalesce(d.lab, false) as covered_lab,
  p.covered and coalesce(d.act, false) as covered_act,
  p.covered and coalesce(d.cor, false) as covered_cor
  -- each group
  , {rule} as g{number} -- {about}
  -- end
  -- each value
  , {value} as m{number} -- {about}
  -- end
from x_person_year p
join age_band b on b.age = least(p.age, 150)
left join flag_year f on f.person_id = p.person_id and f.year = p.year
left join value_year x on x.person_id = p.person_id and x.year = p.year
left join person_event v on v.person_id = p.person_id and v.year = p.year
-- if lived
left join person_time t on t.person_id = p.person_id and t.year = p.year
-- end
left join practice_year d on d.practice = p.practice and d.year = p.year
left join registration_known k on k.gemeente = 'GM' || substr(p.buurt, 3, 4) and k.year = p.year
left join deprivation q on q.buurt = p.buurt and q.vintage = p.vintage
