-- step:     hit_first
-- makes:    years in which "ever before the end of the year" holds
-- grain:    criterion, person_id, year
-- reads:    fact_condition, fact_medicine, fact_contact, fact_screening, criterion, year
-- scratch:  yes
with first_fact as (
  select criterion, person_id, fact_date from fact_condition
  union all
  select criterion, person_id, fact_date from fact_medicine
  union all
  select criterion, person_id, fact_date from fact_contact
  union all
  select criterion, person_id, fact_date from fact_screening
)
select f.criterion, f.person_id, y.year
from first_fact f
join criterion c on c.criterion = f.criterion
join year y on f.fact_date < y.to_date
where c.anchor = 'year' and c.rule = 'first'
group by f.criterion, f.person_id, y.year
