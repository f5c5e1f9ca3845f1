-- step:     person
-- makes:    the person of every record: as before for those that were not grouped anew
-- grain:    rid
-- reads:    person_before, person_awake
select b.rid, b.person
from person_before b
left join person_awake a on a.rid = b.rid
where a.rid is null
union all
select rid, person
from person_awake
