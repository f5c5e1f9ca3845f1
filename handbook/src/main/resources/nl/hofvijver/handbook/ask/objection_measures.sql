-- makes: the kinds of partners of which it is told how many people object
-- reads: cells
select distinct substr(measure, 12) as kind
from cells
where measure like 'objections.%'
order by kind
