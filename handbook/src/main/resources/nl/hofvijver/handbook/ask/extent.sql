-- makes: the area levels and the periods for which each measure has cells
-- reads: cells
select measure, 'level' as what, area_level as value,
  case area_level when 'region' then 1 when 'gemeente' then 2 when 'wijk' then 3 else 4 end as position
from cells
group by measure, area_level
union all
select measure, 'period', period, 0
from cells
group by measure, period
order by measure, what, position, value
