-- step:     window_result
-- makes:    the result that a criterion takes of those in the window of a year
-- grain:    criterion, person_id, year
-- reads:    fact_measurement, criterion, criterion_year
-- scratch:  yes
-- keyed:    person_id
-- why:      only what some criterion takes is worked out: a last result costs a third of everything
-- rule:     a change needs results on two days, a trend on three; a trend is the slope of a straight line, per year of
--           365.25 days; means and trends are rounded to six decimals, so that the order of adding up does not show
with spread as (
  select
    f.criterion,
    f.person_id,
    w.year
    -- if last
    , hv_last_by(f.value, f.fact_date) as last_value
    -- end
    -- if first
    , hv_first_by(f.value, f.fact_date) as first_value
    -- end
    -- if highest
    , max(f.value) as highest
    -- end
    -- if lowest
    , min(f.value) as lowest
    -- end
    -- if mean
    , avg(f.value) as mean
    -- end
    -- if change
    , count(distinct f.fact_date) filter (where c.take = 'change') as change_days
    , hv_last_by(f.value, f.fact_date) - hv_first_by(f.value, f.fact_date) as change
    -- end
    -- if trend
    , count(distinct f.fact_date) filter (where c.take = 'trend') as trend_days
    , sum(cast(hv_days(w.from_date, f.fact_date) as double)) as sx
    , sum(cast(hv_days(w.from_date, f.fact_date) as double) * hv_days(w.from_date, f.fact_date)) as sxx
    , sum(cast(hv_days(w.from_date, f.fact_date) as double) * f.value) as sxy
    , sum(f.value) as sy
    , count(f.value) as n
    -- end
  from fact_measurement f
  join criterion c on c.criterion = f.criterion
  join criterion_year w on w.criterion = f.criterion and w.fact_year = f.fact_year
    and f.fact_date >= w.from_date and f.fact_date < w.to_date
  where c.anchor = 'year' and (c.rule = 'take' or (c.rule = 'value' and c.use = 'result'))
  group by f.criterion, f.person_id, w.year
)
select
  s.criterion,
  s.person_id,
  s.year,
  c.rule,
  case c.take
    when 'any' then cast(null as double)
    -- if last
    when 'last' then s.last_value
    -- end
    -- if first
    when 'first' then s.first_value
    -- end
    -- if highest
    when 'highest' then s.highest
    -- end
    -- if lowest
    when 'lowest' then s.lowest
    -- end
    -- if mean
    when 'mean' then round(s.mean, 6)
    -- end
    -- if change
    when 'change' then case when s.change_days >= 2 then round(s.change, 6) end
    -- end
    -- if trend
    when 'trend' then case when s.trend_days >= 3
      then round(365.25 * (s.n * s.sxy - s.sx * s.sy) / (s.n * s.sxx - s.sx * s.sx), 6) end
    -- end
  end as value
from spread s
join criterion c on c.criterion = s.criterion
