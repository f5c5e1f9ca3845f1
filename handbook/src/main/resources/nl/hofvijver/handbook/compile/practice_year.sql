-- step:     practice_year
-- makes:    which tables, beside episodes and journal, a practice delivered in full for a year
-- grain:    practice, year
-- reads:    x_delivered
-- scratch:  yes
select
  partner as practice,
  period as year,
  bool_or(tbl = 'MED' and delivered = 'yes') as med,
  bool_or(tbl = 'LAB' and delivered = 'yes') as lab
from x_delivered
where kind = 'gp'
group by partner, period
