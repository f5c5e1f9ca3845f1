-- step:     area_parts
-- makes:    which areas are made of others though their codes do not tell
-- reads:    area_part
select area_level, area, part_level, part
from area_part
order by area_level, area, part_level, part
