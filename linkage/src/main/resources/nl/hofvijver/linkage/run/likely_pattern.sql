-- step:     likely_pattern
-- makes:    ways to agree that may be one person, or nearly so
-- grain:    pattern
-- reads:    pattern_weight
select pattern
from pattern_weight
where close
