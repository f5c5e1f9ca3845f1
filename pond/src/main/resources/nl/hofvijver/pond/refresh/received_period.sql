-- step:     received_period
-- makes:    the time over which the deliveries of a partner reach
-- grain:    partner, contract
-- reads:    delivery
-- scratch:  yes
-- rule:     half-open: to_date is the day after the last
select
  partner,
  contract,
  min(period_from) as from_date,
  hv_add_days(max(period_to), 1) as to_date
from delivery
group by partner, contract
