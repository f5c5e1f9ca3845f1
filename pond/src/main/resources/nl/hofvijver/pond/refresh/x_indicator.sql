-- step:     x_indicator
-- makes:    what the figures in x_aggregate are about
-- grain:    indicator
-- reads:    aggregates_indicator
-- rule:     an indicator that is given twice counts as the newest delivery and row have it
select
  indicator,
  title_nl,
  title_en,
  theme,
  unit,
  kind,
  source,
  definition_nl,
  definition_en,
  caveat_nl,
  caveat_en
from aggregates_indicator
qualify row_number() over (partition by indicator order by hv_delivery desc, hv_partner, hv_row desc) = 1
