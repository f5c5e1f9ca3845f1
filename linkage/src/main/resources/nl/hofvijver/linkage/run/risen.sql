-- step:     risen
-- makes:    ways to agree of pairs of before that were too improbable to set apart and are not now
-- grain:    pattern
-- reads:    pattern_weight, count_before, likely_before
select w.pattern, w.hopeful
from pattern_weight w
join count_before c on c.pattern = w.pattern
left join likely_before b on b.pattern = w.pattern
where w.close and b.pattern is null
