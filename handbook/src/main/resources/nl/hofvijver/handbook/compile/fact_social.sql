-- step:     fact_social
-- makes:    referrals, procedures, social support, youth care, debt, moves, households and incomes that some criterion asks about
-- grain:    criterion, person_id, fact_date
-- reads:    procedure_occurrence, cost, observation, concept, x_residence, x_household, x_income, code_match, criterion, criterion_social, index_event, year
-- scratch:  yes
-- rule:     what lasts (social support, youth care, debt) counts on the day on which it began and on every 1 January on
--           which it had not ended
-- rule:     a move is an address that begins on the day on which another in the region ended
-- rule:     a household and an income are known per year and count on its 1 January
-- rule:     value adds up what was charged on the day, where that is asked for
with coded as (
  select m.criterion, m.anchor, o.person_id, o.procedure_date as day, cast(null as double) as charge
  from procedure_occurrence o
  join code_match m on m.concept_id = o.procedure_source_concept_id
  join criterion c on c.criterion = m.criterion
  where m.anchor <> 'index' and c.use <> 'charged'
  union all
  select m.criterion, m.anchor, o.person_id, o.procedure_date, t.total_charge
  from procedure_occurrence o
  join code_match m on m.concept_id = o.procedure_source_concept_id
  join criterion c on c.criterion = m.criterion
  join cost t on t.cost_event_id = o.procedure_occurrence_id and t.cost_domain_id = 'Procedure'
  where m.anchor <> 'index' and c.use = 'charged'
  union all
  select m.criterion, m.anchor, o.person_id, o.observation_date, cast(null as double)
  from observation o
  join code_match m on m.concept_id = o.observation_source_concept_id
  where m.anchor <> 'index'
  union all
  select m.criterion, m.anchor, o.person_id, y.from_date, cast(null as double)
  from observation o
  join code_match m on m.concept_id = o.observation_source_concept_id
  join concept k on k.concept_id = o.observation_source_concept_id
  join year y on y.from_date > o.observation_date
    and (o.value_as_string is null or try_cast(o.value_as_string as date) > y.from_date)
  where m.anchor <> 'index'
    and (k.concept_code like 'WMO:%' or k.concept_code like 'JEUGDHULP:%' or k.concept_code like 'SCHULD:%')
),
own as (
  select a.criterion, c.anchor, r.person_id, r.from_date as day
  from criterion_social a
  join criterion c on c.criterion = a.criterion
  join x_residence r on a.source = 'moved'
  join x_residence b on b.person_id = r.person_id and b.to_date = r.from_date
  union all
  select a.criterion, c.anchor, h.person_id, hv_date(h.year, 1, 1)
  from criterion_social a
  join criterion c on c.criterion = a.criterion
  join x_household h on a.source = 'household' and coalesce(h.size, 1) >= a.size_from
    and (a.types is null or coalesce(a.types like '%|' || h.type || '|%', false))
    and (a.roles is null or coalesce(a.roles like '%|' || h.role || '|%', false))
  union all
  select a.criterion, c.anchor, i.person_id, hv_date(i.year, 1, 1)
  from criterion_social a
  join criterion c on c.criterion = a.criterion
  join x_income i on a.source = 'income' and i.income_group between a.group_from and a.group_to
    and (not a.welfare or coalesce(i.welfare, false))
),
fact as (
  select criterion, anchor, person_id, day, charge from coded
  union all
  select criterion, anchor, person_id, day, cast(null as double) from own
)
select
  f.criterion,
  f.person_id,
  cast(0 as int) as item,
  f.day as fact_date,
  hv_year(f.day) as fact_year,
  cast(1 as bigint) as times,
  sum(f.charge) as value
from fact f
where f.anchor = 'year' or f.person_id in (select person_id from index_event)
group by f.criterion, f.person_id, f.day
