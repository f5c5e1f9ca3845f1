-- One publisher's file as figures: a row per area, period and indicator. Parts between braces come from the layout.
-- A text that means "missing" gives a row without a value, so that a gap remains visible as a gap.
select
  f.indicator,
  case substr(f.area, 1, 2) when 'NL' then 'country' when 'GM' then 'gemeente' when 'WK' then 'wijk' when 'BU' then 'buurt' end as area_level,
  f.area,
  {vintage} as area_vintage,
  f.period,
  'all' as sex,
  'all' as age,
  f.value * f.scale / f.per as value,
  cast(null as double) as lower,
  cast(null as double) as upper,
  cast(null as double) as numerator,
  cast(null as double) as denominator,
  case when f.value is null or f.per is null or f.per = 0 then 'not-delivered' else 'ok' end as status
from (
  select trim(source.{area}) as area, {period} as period, unnest([{figures}], recursive := true)
  from {source} as source
) f
where substr(f.area, 1, 2) in ('NL', 'GM', 'WK', 'BU')
