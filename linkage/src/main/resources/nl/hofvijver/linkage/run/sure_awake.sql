-- step:     sure
-- makes:    the pairs that are certain, of records that are grouped anew
-- grain:    l, r
-- reads:    hope, awake
select h.l, h.r, h.pattern
from hope h
join awake a on a.rid = h.l
where h.certain
