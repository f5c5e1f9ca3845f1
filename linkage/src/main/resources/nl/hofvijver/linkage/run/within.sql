-- step:     within
-- makes:    how many pairs of records within a source are one person, as the probabilities add up to
-- grain:    source
-- reads:    hope, score_open, record
with likely as (
  select l, r, probability
  from score_open
  union all
  select l, r, cast(1 as double)
  from hope
  where certain
)
select a.source, sum(p.probability) as pairs
from likely p
join record a on a.rid = p.l
join record b on b.rid = p.r and b.source = a.source
group by a.source
