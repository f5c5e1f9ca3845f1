-- step:     fact_measurement
-- makes:    the determinations that some criterion asks about, from one pass over all determinations
-- grain:    criterion, person_id, day or year as coarse as the criterion allows
-- reads:    measurement, code_match, criterion, index_event
-- scratch:  yes
-- rule:     value is the last result of the stretch; of several on one day the highest
-- rule:     a criterion with limits does not see results that are not numbers; where one of several results is taken, the
--           limits wait until it has been taken
-- rule:     results in another unit than the one asked are not seen, nor are those that are not plausible
with result as (
  select
    m.criterion,
    m.grain,
    m.item,
    e.person_id,
    e.measurement_date as day,
    max(e.value_as_number) as value
  from measurement e
  join code_match m on m.concept_id = e.measurement_source_concept_id
  join criterion c on c.criterion = m.criterion
  where (m.anchor = 'year' or (m.anchor = 'event' and e.person_id in (select person_id from index_event)))
    and (c.any_result or e.value_as_number is not null)
    and (c.unit is null or e.unit_source_value is null or e.unit_source_value = c.unit)
    and (c.plausible_from is null or e.value_as_number between c.plausible_from and c.plausible_to)
    and (c.take <> 'any' or (
      (c.above is null or e.value_as_number > c.above)
      and (c.at_least is null or e.value_as_number >= c.at_least)
      and (c.below is null or e.value_as_number < c.below)
      and (c.at_most is null or e.value_as_number <= c.at_most)))
  group by m.criterion, m.grain, m.item, e.person_id, e.measurement_date
)
select
  criterion,
  person_id,
  item,
  case when grain = 'first' then min(day) else max(day) end as fact_date,
  hv_year(case when grain = 'first' then min(day) else max(day) end) as fact_year,
  cast(1 as bigint) as times,
  hv_last_by(value, day) as value
from result
group by
  criterion,
  person_id,
  item,
  grain,
  case grain when 'day' then day when 'year' then hv_date(hv_year(day), 1, 1) end
