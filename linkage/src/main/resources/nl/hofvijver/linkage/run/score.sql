-- step:     score
-- makes:    the probability that two records are one person, for the pairs for which it is worth mentioning
-- grain:    l, r
-- reads:    score_open, sure
-- rule:     an equal number with an equal date of birth is certain, unless the given names contradict it (twins)
select l, r, pattern, false as certain, probability
from score_open
union all
select l, r, pattern, true as certain, cast(1 as double) as probability
from sure
