-- step:     first_day
-- makes:    the first day on which something that is asked "ever" was found, and for what is asked several times or of
--           several things every day on which it was
-- grain:    criterion, person_id, item, fact_date
-- reads:    fact_condition, fact_medicine, fact_contact, fact_screening, fact_social, criterion
-- scratch:  yes
select f.criterion, f.person_id, f.item, f.fact_date, f.times
from (
  select criterion, person_id, item, fact_date, times from fact_condition
  union all
  select criterion, person_id, item, fact_date, times from fact_medicine
  union all
  select criterion, person_id, item, fact_date, times from fact_contact
  union all
  select criterion, person_id, item, fact_date, times from fact_screening
  union all
  select criterion, person_id, item, fact_date, times from fact_social
) f
where f.criterion in (select criterion from criterion where anchor = 'year' and rule in ('first', 'nth'))
