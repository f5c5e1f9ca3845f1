-- step:     sample_known
-- makes:    pairs of the sample that were compared in an earlier run and are what they were
-- grain:    l, r
-- reads:    sample_pair, sample_before, touched
select s.l, s.r, b.pattern
from sample_pair s
join sample_before b on b.l = s.l and b.r = s.r
left join touched l on l.rid = s.l
left join touched r on r.rid = s.r
where l.rid is null and r.rid is null
