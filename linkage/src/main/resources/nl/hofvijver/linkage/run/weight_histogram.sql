-- step:     weight_histogram
-- makes:    how many compared pairs there are per bit of evidence, rarity of values left out
-- grain:    bits
-- reads:    pattern_count, pattern_weight
with weighed as (
  select
    c.pairs,
    (w.same - greatest(w.stranger, w.family, w.namesake)) / ln(2) as bits
  from pattern_count c
  join pattern_weight w on w.pattern = c.pattern
)
select cast(hv_floor(greatest(least(bits, 60), -60)) as int) as bits, cast(sum(pairs) as bigint) as pairs
from weighed
group by cast(hv_floor(greatest(least(bits, 60), -60)) as int)
