-- gives:  how many people of the group are left out because they object to research
-- reads:  person_group, x_objected_use
select count(distinct p.person_id)
from person_group p
join x_objected_use u on u.person_id = p.person_id and u.purpose = 'research'
where p.{group} and p.year between {from} and {to}
