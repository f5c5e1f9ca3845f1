-- step:     observation_period
-- makes:    the stretch of time in which the facts about a person would have reached the pond
-- grain:    person_id
-- reads:    x_person, x_person_key, x_registration, x_residence, received_period, run
-- fills:    observation_period_id, person_id, observation_period_start_date, observation_period_end_date, period_type_concept_id
-- rule:     from the first to the last day of being registered with a practice, of living in the region, and of what
--           the other partners that know the person delivered; not before the year of birth, not after death or today
-- source:   type 32817 EHR
with stretch as (
  select person_id, from_date, to_date
  from x_registration
  union all
  select person_id, from_date, to_date
  from x_residence
  union all
  select k.person_id, d.from_date, d.to_date
  from x_person_key k
  join received_period d on d.partner = k.partner
  where d.contract in ('hospital', 'ggd')
),
whole as (
  select person_id, min(from_date) as from_date, max(to_date) as to_date
  from stretch
  group by person_id
),
bounded as (
  select
    w.person_id,
    greatest(w.from_date, hv_date(p.birth_year, 1, 1)) as start_date,
    least(hv_add_days(w.to_date, -1), r.reference_date, coalesce(p.death_date, r.reference_date)) as end_date
  from whole w
  join x_person p on p.person_id = w.person_id
  cross join run r
)
select
  person_id as observation_period_id,
  person_id,
  start_date as observation_period_start_date,
  end_date as observation_period_end_date,
  32817 as period_type_concept_id
from bounded
where start_date <= end_date
