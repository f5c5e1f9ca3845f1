-- step:     placeholder
-- makes:    numbers that cannot be one person's
-- grain:    identifier
-- reads:    record_read
-- rule:     more than five surnames with more than five dates of birth
with frequent as (
  select identifier
  from record_read
  where identifier is not null
  group by identifier
  having count(*) > 5
)
select r.identifier
from record_read r
join frequent f on f.identifier = r.identifier
group by r.identifier
having count(distinct r.birth) > 5 and count(distinct r.surname) > 5
