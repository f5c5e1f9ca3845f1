-- step:     x_objection
-- makes:    how many people every partner delivered, and how many it knows whose data are left out because they object
-- grain:    partner
-- reads:    left_out, partner
-- rule:     counts only: who they are is not in the pond, and neither is where they live
select
  o.partner,
  p.kind,
  p.gemeente,
  o.persons,
  o.objecting
from left_out o
join partner p on p.id = o.partner
