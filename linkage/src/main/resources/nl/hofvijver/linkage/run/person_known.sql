-- step:     person_known
-- makes:    the persons of before of the records that are grouped anew
-- grain:    rid
-- reads:    person_before, awake
select b.rid, b.person
from person_before b
join awake a on a.rid = b.rid
