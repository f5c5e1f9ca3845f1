-- step:     practice_year
-- makes:    which tables a practice delivered in full for a year
-- grain:    practice, year
-- reads:    x_delivered
-- scratch:  yes
select
  partner as practice,
  period as year,
  bool_or(tbl = 'EPS' and delivered = 'yes') as eps,
  bool_or(tbl = 'JRN' and delivered = 'yes') as jrn,
  bool_or(tbl = 'MED' and delivered = 'yes') as med,
  bool_or(tbl = 'LAB' and delivered = 'yes') as lab,
  bool_or(tbl = 'ACT' and delivered = 'yes') as act,
  bool_or(tbl = 'COR' and delivered = 'yes') as cor
from x_delivered
where kind = 'gp'
group by partner, period
