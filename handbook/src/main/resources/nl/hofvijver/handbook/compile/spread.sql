-- step:     spread
-- makes:    how the values of measures of values are spread: numbers of people or events per step of the value
-- grain:    measure, year, buurt, vintage, sex, fine, bin, happened
-- reads:    person_group, spread_measure, event_member, event_wait
-- scratch:  yes
-- rule:     values are added up to six decimals, exactly: the order of adding makes no difference
-- rule:     a bin is the value in whole steps, rounded; of a wait it is the days, and happened says whether it ended
with valued as (
  select
    s.measure,
    p.year,
    p.buurt,
    p.vintage,
    p.sex,
    p.fine,
    s.step,
    true as happened,
    case s.position
      when 0 then cast(null as double)
      -- each value
      when {position} then case when {condition} then m{number} end -- {about}
      -- end
    end as value
  from person_group p
  cross join spread_measure s
),
waited as (
  select
    w.measure,
    e.year,
    e.buurt,
    e.vintage,
    e.sex,
    e.fine,
    w.happened,
    w.days,
    case w.column_number
      when 0 then false
      -- each wait
      when {position} then {condition} -- {about}
      -- end
    end as counts
  from event_wait w
  join event_member e on e.event = w.event and e.event_id = w.event_id
)
select
  measure,
  year,
  buurt,
  vintage,
  sex,
  fine,
  hv_floor(value / step + 0.5) as bin,
  happened,
  count(*) as n,
  cast(sum(cast(value as decimal(28, 6))) as decimal(38, 6)) as total,
  cast(sum(cast(value * value as decimal(28, 6))) as decimal(38, 6)) as squares
from valued
where value is not null
group by measure, year, buurt, vintage, sex, fine, hv_floor(value / step + 0.5), happened
union all
select
  measure,
  year,
  buurt,
  vintage,
  sex,
  fine,
  cast(days as bigint),
  happened,
  count(*),
  cast(sum(days) as decimal(38, 6)),
  cast(sum(days * days) as decimal(38, 6))
from waited
where counts
group by measure, year, buurt, vintage, sex, fine, days, happened
