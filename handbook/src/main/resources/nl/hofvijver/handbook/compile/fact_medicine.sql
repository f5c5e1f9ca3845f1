-- step:     fact_medicine
-- makes:    the prescriptions that some criterion asks about, from one pass over all prescriptions
-- grain:    criterion, person_id, item, day or year as coarse as the criterion allows
-- reads:    drug_exposure, code_match, index_event, criterion, medicine_at_once
-- scratch:  yes
-- rule:     the day of the prescription; times counts the days, where rows are days; value adds up the days supplied
-- rule:     of medicines that must be used at once, the days on which enough of them were
select
  m.criterion,
  d.person_id,
  m.item,
  min(d.drug_exposure_start_date) as fact_date,
  hv_year(min(d.drug_exposure_start_date)) as fact_year,
  cast(1 as bigint) as times,
  cast(coalesce(sum(d.days_supply), 0) as double) as value
from drug_exposure d
join code_match m on m.concept_id = d.drug_source_concept_id
join criterion c on c.criterion = m.criterion
where (m.anchor = 'year' or (m.anchor = 'event' and d.person_id in (select person_id from index_event)))
  and c.at_once = 0
group by
  m.criterion,
  d.person_id,
  m.item,
  case m.grain
    when 'day' then d.drug_exposure_start_date
    when 'year' then hv_date(hv_year(d.drug_exposure_start_date), 1, 1)
  end
union all
select criterion, person_id, cast(0 as int), fact_date, hv_year(fact_date), cast(1 as bigint), cast(0 as double)
from medicine_at_once
