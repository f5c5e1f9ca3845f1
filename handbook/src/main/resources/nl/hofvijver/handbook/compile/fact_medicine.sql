-- step:     fact_medicine
-- makes:    the prescriptions that some criterion asks about, from one pass over all prescriptions
-- grain:    criterion, person_id, item, day or year as coarse as the criterion allows
-- reads:    drug_exposure, code_match, index_event
-- scratch:  yes
-- rule:     the day of the prescription
select
  m.criterion,
  d.person_id,
  m.item,
  min(d.drug_exposure_start_date) as fact_date,
  hv_year(min(d.drug_exposure_start_date)) as fact_year,
  count(*) as times,
  cast(null as double) as value
from drug_exposure d
join code_match m on m.concept_id = d.drug_source_concept_id
where m.anchor = 'year' or d.person_id in (select person_id from index_event)
group by
  m.criterion,
  d.person_id,
  m.item,
  case m.grain
    when 'day' then d.drug_exposure_start_date
    when 'year' then hv_date(hv_year(d.drug_exposure_start_date), 1, 1)
  end
