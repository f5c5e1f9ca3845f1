-- gives:  everybody who belonged to the group in one of the years, by the pond's number
-- reads:  person_group, x_objected_use
-- rule:   whoever objects to research at one partner is left out as a whole: rows of the pond do not tell of which partner
--         they came
select distinct p.person_id
from person_group p
where p.{group} and p.year between {from} and {to}
  and not exists (select 1 from x_objected_use u where u.person_id = p.person_id and u.purpose = 'research')
