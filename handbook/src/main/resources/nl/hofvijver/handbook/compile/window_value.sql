-- step:     window_value
-- makes:    the number that a criterion gives in the window of a year: the result that it takes, how often, how many, how
--           long
-- grain:    criterion, person_id, year
-- reads:    fact_condition, fact_medicine, fact_measurement, fact_contact, fact_social, criterion, criterion_year
-- scratch:  yes
-- why:      only what is asked for is counted apart: a set of days per person and year costs more than all the sums
-- rule:     a change needs results on two days, a trend on three; a trend is the slope of a straight line, per year of
--           365.25 days; means and trends are rounded to six decimals, so that the order of adding up does not show; so are euros, to cents
with fact as (
  select criterion, person_id, item, fact_year, fact_date, times, value from fact_condition
  union all
  select criterion, person_id, item, fact_year, fact_date, times, value from fact_medicine
  union all
  select criterion, person_id, item, fact_year, fact_date, times, value from fact_measurement
  union all
  select criterion, person_id, item, fact_year, fact_date, times, value from fact_contact
  union all
  select criterion, person_id, item, fact_year, fact_date, times, value from fact_social
),
spread as (
  select
    f.criterion,
    f.person_id,
    w.year,
    count(distinct case when c.use = 'different' then f.item end) as items,
    count(distinct case when c.take in ('change', 'trend') then f.fact_date end) as days,
    sum(f.times) as times,
    coalesce(sum(f.value), 0) as amount,
    hv_last_by(f.value, f.fact_date) as last_value,
    hv_first_by(f.value, f.fact_date) as first_value,
    max(f.value) as highest,
    min(f.value) as lowest,
    avg(f.value) as mean,
    sum(cast(hv_days(w.from_date, f.fact_date) as double)) as sx,
    sum(cast(hv_days(w.from_date, f.fact_date) as double) * hv_days(w.from_date, f.fact_date)) as sxx,
    sum(cast(hv_days(w.from_date, f.fact_date) as double) * f.value) as sxy,
    sum(f.value) as sy,
    count(f.value) as n
  from fact f
  join criterion c on c.criterion = f.criterion
  join criterion_year w on w.criterion = f.criterion and w.fact_year = f.fact_year
    and f.fact_date >= w.from_date and f.fact_date < w.to_date
  where c.anchor = 'year' and c.rule in ('take', 'value')
  group by f.criterion, f.person_id, w.year
)
select
  s.criterion,
  s.person_id,
  s.year,
  c.rule,
  case
    when c.use = 'times' then cast(s.times as double)
    when c.use = 'different' then cast(s.items as double)
    when c.use = 'days' then s.amount
    when c.use = 'charged' then round(s.amount, 2)
    when c.take = 'last' then s.last_value
    when c.take = 'first' then s.first_value
    when c.take = 'highest' then s.highest
    when c.take = 'lowest' then s.lowest
    when c.take = 'mean' then round(s.mean, 6)
    when c.take = 'change' and s.days >= 2 then round(s.last_value - s.first_value, 6)
    when c.take = 'trend' and s.days >= 3
      then round(365.25 * (s.n * s.sxy - s.sx * s.sy) / (s.n * s.sxx - s.sx * s.sx), 6)
  end as value
from spread s
join criterion c on c.criterion = s.criterion
