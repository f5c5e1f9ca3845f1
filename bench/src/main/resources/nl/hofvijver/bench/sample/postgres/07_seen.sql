-- makes: seen: children with food insecurity who had contact with the general practice in the year
select distinct v.person_id, c.year
from visit_occurrence v
join child c on c.person_id = v.person_id and c.year = extract(year from v.visit_start_date)::int
where v.visit_source_value = 'GP' and c.insecure
