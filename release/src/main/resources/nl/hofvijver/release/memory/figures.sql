-- step:  figures
-- makes: what a release knew and what it said of it: the true counts of every cell beside the counts that it showed
-- grain: measure, period, area_level, area, sex, age
-- reads: cells, shown, shown_as
-- bound: variables release, base, threshold
-- why:   the next release is protected against this one; the file never leaves the region's folder `memory`
select
  getvariable('release') as release,
  a.method,
  getvariable('base') as base,
  getvariable('threshold') as threshold,
  c.measure,
  c.period,
  c.area_level,
  c.area,
  c.sex,
  c.age,
  case when c.delivered = 'no' then 0 else cast(c.numerator as double) end as numerator,
  case when c.delivered = 'no' then 0 else cast(c.denominator as double) end as denominator,
  cast(s.numerator as double) as shown_numerator,
  cast(s.denominator as double) as shown_denominator,
  coalesce(s.status = 'hidden', false) as hidden
from cells c
join shown_as a on a.measure = c.measure
left join shown s
  on s.measure = c.measure and s.area_level = c.area_level and s.area = c.area and s.area_vintage = c.area_vintage
  and s.period = c.period and s.sex = c.sex and s.age = c.age
where c.value is null and c.denominator is not null
order by c.measure, c.period, c.area_level, c.area, c.sex, c.age
