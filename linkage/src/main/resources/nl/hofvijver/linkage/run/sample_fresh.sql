-- step:     sample_fresh
-- makes:    pairs of the sample that are to be compared
-- grain:    l, r
-- reads:    sample_pair, sample_known
select s.l, s.r
from sample_pair s
left join sample_known k on k.l = s.l and k.r = s.r
where k.l is null
