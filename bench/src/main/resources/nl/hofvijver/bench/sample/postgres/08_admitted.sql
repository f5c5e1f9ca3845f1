-- makes: admitted: people who were admitted to a hospital, by year
select distinct person_id, extract(year from visit_start_date)::int as year
from visit_occurrence
where visit_source_value = 'OPNAME'
