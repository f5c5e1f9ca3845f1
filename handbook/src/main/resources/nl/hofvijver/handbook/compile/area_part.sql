-- step:     area_part
-- makes:    the buurten of which the fifths of deprivation are made: who protects a release has to reckon with it
-- grain:    part_level, part
-- reads:    deprivation
-- rule:     a buurt that lies in another fifth in another division is left out
select
  'deprivation' as area_level,
  'D' || cast(min(fifth) as string) as area,
  'buurt' as part_level,
  buurt as part
from deprivation
group by buurt
having min(fifth) = max(fifth)
order by part_level, part
