-- step:     observation
-- makes:    facts without a code system of their own: food insecurity, SDQ, social support, referrals, urgency
-- grain:    observation_id
-- reads:    school_screening, municipality_wmo, municipality_jeugdhulp, municipality_schuld, gp_cor, hospital_visit, hospital_dbc, x_person_key, delivery_number, code_local
-- fills:    observation_id, person_id, observation_concept_id, observation_date, observation_type_concept_id, value_as_number, value_as_string, visit_occurrence_id, observation_source_value, observation_source_concept_id
-- rule:     WMO:<soort>, JEUGDHULP:<soort> and SCHULD:<soort> begin on observation_date; value_as_string is the day on which it ended, empty when it has not
-- rule:     VERWIJZING:<specialism> is an outgoing letter to a specialism, 'onbekend' when the letter does not
--           say which; incoming letters are not referrals
-- rule:     the last digit of an id tells where it comes from: 1 worry, 2 shortage, 3 SDQ, 4 social support, 5 referral,
--           6 urgency of a visit or admission, 7 how a DBC was referred, 8 youth care, 9 debt
-- rule:     two rows for the same fact are one, as the newest delivered row has it
-- source:   type 32817 EHR, 32879 registry
with lasting as (
  select hv_partner, hv_delivery, hv_row, PersoonID, 'WMO:' || Soort as code, Vanaf, Tot, 4 as origin
  from municipality_wmo
  union all
  select hv_partner, hv_delivery, hv_row, PersoonID, 'JEUGDHULP:' || Soort, Vanaf, Tot, 8
  from municipality_jeugdhulp
  union all
  select hv_partner, hv_delivery, hv_row, PersoonID, 'SCHULD:' || Soort, Vanaf, Tot, 9
  from municipality_schuld
),
support as (
  select
    k.person_id,
    w.Vanaf as day,
    w.code,
    case when w.Tot >= w.Vanaf then cast(w.Tot as string) end as ended,
    w.origin,
    n.first_row + w.hv_row as event_id
  from lasting w
  join x_person_key k on k.partner = w.hv_partner and k.local_id = w.PersoonID
  join delivery_number n on n.partner = w.hv_partner and n.delivery = w.hv_delivery
  qualify row_number() over (
    partition by w.hv_partner, w.PersoonID, w.code, w.Vanaf order by n.first_row + w.hv_row desc
  ) = 1
),
referral as (
  select
    k.person_id,
    c.dDatum as day,
    l.concept_id,
    max(n.first_row + c.hv_row) as event_id
  from gp_cor c
  join x_person_key k on k.partner = c.hv_partner and k.local_id = c.PseudoPatientID
  join delivery_number n on n.partner = c.hv_partner and n.delivery = c.hv_delivery
  join code_local l on l.code = 'VERWIJZING:' || coalesce(c.dSpecialisme, 'onbekend')
  where c.dRichting = 'U'
  group by k.person_id, c.dDatum, l.concept_id
),
trajectory as (
  select k.person_id, d.Begindatum as day, d.Verwijstype as referred, n.first_row + d.hv_row as event_id
  from hospital_dbc d
  join x_person_key k on k.partner = d.hv_partner and k.local_id = d.PatientID
  join delivery_number n on n.partner = d.hv_partner and n.delivery = d.hv_delivery
  qualify row_number() over (partition by d.hv_partner, d.SubtrajectID order by n.first_row + d.hv_row desc) = 1
),
fact as (
  select
    event_id * 10 + 1 as id,
    person_id,
    screening_date as day,
    'VOEDSEL-ZORGEN' as code,
    cast(null as double) as number,
    food_worry as answer,
    cast(null as bigint) as visit
  from school_screening
  where food_worry is not null
  union all
  select event_id * 10 + 2, person_id, screening_date, 'VOEDSEL-OP', cast(null as double), food_short, cast(null as bigint)
  from school_screening
  where food_short is not null
  union all
  select event_id * 10 + 3, person_id, screening_date, 'SDQ', cast(sdq as double), cast(null as string), cast(null as bigint)
  from school_screening
  where sdq is not null
  union all
  select event_id * 10 + origin, person_id, day, code, cast(null as double), ended, cast(null as bigint)
  from support
  union all
  select r.event_id * 10 + 5, r.person_id, r.day, l.code, cast(null as double), cast(null as string), cast(null as bigint)
  from referral r
  join code_local l on l.concept_id = r.concept_id
  union all
  select
    visit_occurrence_id * 10 + 6,
    person_id,
    cast(starts as date),
    case kind when 'SEH' then 'SEH-URGENTIE' else 'OPNAME-SPOED' end,
    cast(null as double),
    urgency,
    visit_occurrence_id
  from hospital_visit
  where urgency is not null
  union all
  select event_id * 10 + 7, person_id, day, 'DBC-VERWIJSTYPE', cast(null as double), referred, cast(null as bigint)
  from trajectory
  where referred is not null
)
select
  f.id as observation_id,
  f.person_id,
  0 as observation_concept_id,
  f.day as observation_date,
  case when f.code like 'WMO:%' or f.code like 'JEUGDHULP:%' or f.code like 'SCHULD:%' then 32879 else 32817 end as observation_type_concept_id,
  f.number as value_as_number,
  f.answer as value_as_string,
  f.visit as visit_occurrence_id,
  f.code as observation_source_value,
  l.concept_id as observation_source_concept_id
from fact f
join code_local l on l.code = f.code
