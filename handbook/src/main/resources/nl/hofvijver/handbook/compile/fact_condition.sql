-- step:     fact_condition
-- makes:    the diagnoses that some criterion asks about, from one pass over all diagnoses
-- grain:    criterion, person_id, item, day or year as coarse as the criterion allows
-- reads:    condition_occurrence, code_match, index_event
-- scratch:  yes
-- rule:     the day on which a diagnosis began or was written down; times counts the days, where rows are days
-- rule:     criteria about events only need the persons who have events
select
  m.criterion,
  o.person_id,
  m.item,
  min(o.condition_start_date) as fact_date,
  hv_year(min(o.condition_start_date)) as fact_year,
  cast(1 as bigint) as times,
  cast(null as double) as value
from condition_occurrence o
join code_match m on m.concept_id = o.condition_source_concept_id
where m.anchor = 'year' or (m.anchor = 'event' and o.person_id in (select person_id from index_event))
group by
  m.criterion,
  o.person_id,
  m.item,
  case m.grain
    when 'day' then o.condition_start_date
    when 'year' then hv_date(hv_year(o.condition_start_date), 1, 1)
  end
