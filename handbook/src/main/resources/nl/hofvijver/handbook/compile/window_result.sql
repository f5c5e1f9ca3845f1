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
    -- include result_columns
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
  -- include result_value
from spread s
join criterion c on c.criterion = s.criterion
