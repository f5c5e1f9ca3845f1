-- step:     sample_pair
-- makes:    all pairs of a fixed sample of records, to see how often strangers agree
-- grain:    l, r with l < r
-- reads:    record
-- rule:     the sample is the records with the lowest number; numbers are hashes, so it is the same sample in any order of deliveries
with sample as (
  select rid
  from record
  order by rid
  limit 800
)
select one.rid as l, other.rid as r
from sample one
join sample other on other.rid > one.rid
