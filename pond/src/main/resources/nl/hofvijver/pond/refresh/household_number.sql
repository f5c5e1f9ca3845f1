-- step:     household_number
-- makes:    a number for each household, so that the municipality's own number stays out of the pond
-- grain:    partner, household
-- reads:    municipality_huishouden
-- scratch:  yes
select
  partner,
  household,
  cast(row_number() over (order by partner, household) as bigint) as number
from (
  select distinct hv_partner as partner, HuishoudenID as household
  from municipality_huishouden
) distinct_household
