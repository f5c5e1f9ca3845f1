-- step:     asleep
-- makes:    the certain pairs of persons who were not grouped anew, by what quality is told apart by
-- grain:    birth_year, moved
-- reads:    hope, awake, record
select
  r.birth_year,
  substr(h.pattern, 5, 1) in ('1', '2') as moved,
  cast(count(*) as bigint) as pairs
from hope h
join record r on r.rid = h.l
left join awake a on a.rid = h.l
where h.certain and a.rid is null
group by r.birth_year, substr(h.pattern, 5, 1) in ('1', '2')
