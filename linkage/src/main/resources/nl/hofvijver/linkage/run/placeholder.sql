-- step:     placeholder
-- makes:    numbers that cannot be one person's
-- grain:    identifier
-- reads:    record_read
-- rule:     more than five surnames with more than five dates of birth
select identifier
from record_read
where identifier is not null
group by identifier
having count(distinct birth) > 5 and count(distinct surname) > 5
