-- step:     medicine_at_once
-- makes:    days of a prescription on which enough different medicine groups were in use at once
-- grain:    criterion, person_id, fact_date
-- reads:    drug_exposure, code_match, criterion, index_event
-- scratch:  yes
-- rule:     a medicine is in use from the day of its prescription to the last day for which was supplied; a prescription
--           that does not say how long it lasts is in use on its own day
with used as (
  select
    m.criterion,
    c.at_once,
    d.person_id,
    m.item,
    d.drug_exposure_start_date as from_date,
    hv_add_days(greatest(d.drug_exposure_end_date, d.drug_exposure_start_date), 1) as to_date
  from drug_exposure d
  join code_match m on m.concept_id = d.drug_source_concept_id
  join criterion c on c.criterion = m.criterion
  where c.at_once > 0
    and (m.anchor = 'year' or d.person_id in (select person_id from index_event))
),
marked as (
  select criterion, at_once, person_id, item, from_date, to_date,
    max(to_date) over (
      partition by criterion, person_id, item order by from_date, to_date
      rows between unbounded preceding and 1 preceding
    ) as used_until
  from used
),
numbered as (
  select criterion, at_once, person_id, item, from_date, to_date,
    sum(case when used_until >= from_date then 0 else 1 end) over (
      partition by criterion, person_id, item order by from_date, to_date
      rows between unbounded preceding and current row
    ) as stretch
  from marked
),
change as (
  select criterion, at_once, person_id, min(from_date) as day, 1 as change, 1 as prescribed
  from numbered
  group by criterion, at_once, person_id, item, stretch
  union all
  select criterion, at_once, person_id, max(to_date), -1, 0
  from numbered
  group by criterion, at_once, person_id, item, stretch
  union all
  select criterion, at_once, person_id, from_date, 0, 1
  from used
),
daily as (
  select criterion, at_once, person_id, day, sum(change) as change, max(prescribed) as prescribed
  from change
  group by criterion, at_once, person_id, day
),
running as (
  select criterion, at_once, person_id, day, prescribed,
    sum(change) over (
      partition by criterion, person_id order by day rows between unbounded preceding and current row
    ) as in_use
  from daily
)
select criterion, person_id, day as fact_date
from running
where prescribed = 1 and in_use >= at_once
