-- step:     likely_pattern
-- makes:    ways to agree that may be one person, or nearly so: those of before, those that no pair had, and those that rose
-- grain:    pattern
-- reads:    likely_before, pattern_weight, count_before, risen
select pattern
from likely_before
union
select w.pattern
from pattern_weight w
left join count_before c on c.pattern = w.pattern
where w.close and c.pattern is null
union
select pattern
from risen
