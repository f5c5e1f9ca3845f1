-- step:     sample_count
-- makes:    how many pairs of the sample agree in each way
-- grain:    pattern
-- reads:    sample
select pattern, cast(count(*) as bigint) as pairs
from sample
group by pattern
