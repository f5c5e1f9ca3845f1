-- what any result that is taken is made of; facts are f, the window has from_date and the criterion take
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
, count(distinct f.fact_date) filter (where take = 'change') as change_days
, hv_last_by(f.value, f.fact_date) - hv_first_by(f.value, f.fact_date) as change
-- end
-- if trend
, count(distinct f.fact_date) filter (where take = 'trend') as trend_days
, sum(cast(hv_days(from_date, f.fact_date) as double)) as sx
, sum(cast(hv_days(from_date, f.fact_date) as double) * hv_days(from_date, f.fact_date)) as sxx
, sum(cast(hv_days(from_date, f.fact_date) as double) * f.value) as sxy
, sum(f.value) as sy
, count(f.value) as n
-- end
