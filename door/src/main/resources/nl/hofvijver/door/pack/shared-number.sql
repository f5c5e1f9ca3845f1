-- makes:  shared_number, numbers that people of different birth dates have: a placeholder, or a mistake
create temp table shared_number as
select u.bsn
from usable_number u
join identity i on i.bsn = u.written
group by u.bsn
having count(distinct i.birth) > 1
