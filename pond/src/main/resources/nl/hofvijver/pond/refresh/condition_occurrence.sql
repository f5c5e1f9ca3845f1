-- step:     condition_occurrence
-- makes:    diagnoses: episodes and journal lines of practices, emergency visits, admissions, DBC sub-trajectories
-- grain:    condition_occurrence_id
-- reads:    gp_episode, gp_jrn, hospital_visit, hospital_dbc, x_person_key, delivery_number, code_icpc, code_icd10, code_dbc
-- fills:    condition_occurrence_id, person_id, condition_concept_id, condition_start_date, condition_end_date, condition_type_concept_id, stop_reason, visit_occurrence_id, condition_source_value, condition_source_concept_id, condition_status_source_value
-- rule:     condition_status_source_value says which: EPS, JRN, SEH, OPNAME or DBC
-- rule:     a journal line counts when it is an evaluation (E), with its own code or else that of its episode; the
--           same code twice on a day is one diagnosis
-- rule:     an episode starts when the practice says so, which may be a first symptom or made up; its journal lines
--           give the day on which it was first registered
-- rule:     the last digit of an id tells where it comes from: 1 EPS, 2 JRN, 3 SEH or OPNAME, 4 DBC
-- source:   type 32817 EHR
with journal as (
  select
    k.person_id,
    j.dDatum as day,
    c.concept_id,
    min(n.first_row + j.hv_row) as event_id
  from gp_jrn j
  join x_person_key k on k.partner = j.hv_partner and k.local_id = j.PseudoPatientID
  join delivery_number n on n.partner = j.hv_partner and n.delivery = j.hv_delivery
  join code_icpc c on c.code = coalesce(j.dICPC, j.dEpisodeICPC)
  where j.dSOEPCode = 'E'
  group by k.person_id, j.dDatum, c.concept_id
),
trajectory as (
  select
    k.person_id,
    d.Begindatum as begins,
    d.Einddatum as ends,
    d.Specialisme || '-' || d.Diagnose as code,
    n.first_row + d.hv_row as event_id
  from hospital_dbc d
  join x_person_key k on k.partner = d.hv_partner and k.local_id = d.PatientID
  join delivery_number n on n.partner = d.hv_partner and n.delivery = d.hv_delivery
  qualify row_number() over (partition by d.hv_partner, d.SubtrajectID order by n.first_row + d.hv_row desc) = 1
)
select
  e.event_id * 10 + 1 as condition_occurrence_id,
  e.person_id,
  0 as condition_concept_id,
  e.start_date as condition_start_date,
  e.end_date as condition_end_date,
  32817 as condition_type_concept_id,
  case when e.active = 'N' then 'inactive' end as stop_reason,
  cast(null as bigint) as visit_occurrence_id,
  e.code as condition_source_value,
  c.concept_id as condition_source_concept_id,
  'EPS' as condition_status_source_value
from gp_episode e
join code_icpc c on c.code = e.code
union all
select
  j.event_id * 10 + 2,
  j.person_id,
  0,
  j.day,
  cast(null as date),
  32817,
  cast(null as string),
  (j.person_id * 100000 + hv_days(date '1900-01-01', j.day)) * 10 + 1,
  c.code,
  j.concept_id,
  'JRN'
from journal j
join code_icpc c on c.concept_id = j.concept_id
union all
select
  v.visit_occurrence_id * 10 + 3,
  v.person_id,
  0,
  cast(v.starts as date),
  cast(v.ends as date),
  32817,
  cast(null as string),
  v.visit_occurrence_id,
  v.diagnosis,
  c.concept_id,
  v.kind
from hospital_visit v
join code_icd10 c on c.code = v.diagnosis
union all
select
  t.event_id * 10 + 4,
  t.person_id,
  0,
  t.begins,
  case when t.ends >= t.begins then t.ends end,
  32817,
  cast(null as string),
  cast(null as bigint),
  t.code,
  c.concept_id,
  'DBC'
from trajectory t
join code_dbc c on c.code = t.code
