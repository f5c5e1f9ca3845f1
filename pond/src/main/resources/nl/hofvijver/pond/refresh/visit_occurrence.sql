-- step:     visit_occurrence
-- makes:    contacts with a general practice, visits to an emergency department and admissions
-- grain:    visit_occurrence_id
-- reads:    gp_jrn, gp_act, hospital_visit, x_person_key, care_site
-- fills:    visit_occurrence_id, person_id, visit_concept_id, visit_start_date, visit_start_datetime, visit_end_date, visit_end_datetime, visit_type_concept_id, care_site_id, visit_source_value, visit_source_concept_id, admitted_from_source_value, discharged_to_source_value
-- rule:     a contact is a person and a day with journal lines S, O, E or P or a consult (Vektis 12...); with two
--           practices on one day it is one contact, at the first of them
-- rule:     its id is made of person and day, so that a journal line finds its contact without a join
-- rule:     an admission without discharge ends, for the standard, on the day on which it begins
-- source:   concepts 9202 outpatient visit, 9203 emergency room visit, 9201 inpatient visit; type 32817 EHR
with contact_line as (
  select hv_partner as partner, PseudoPatientID as local_id, dDatum as day
  from gp_jrn
  where dSOEPCode in ('S', 'O', 'E', 'P')
  union all
  select hv_partner, PseudoPatientID, dDatum
  from gp_act
  where dVektiscode like '12%'
),
contact as (
  select k.person_id, l.day, min(c.care_site_id) as care_site_id
  from contact_line l
  join x_person_key k on k.partner = l.partner and k.local_id = l.local_id
  join care_site c on c.care_site_source_value = l.partner
  group by k.person_id, l.day
)
select
  (person_id * 100000 + hv_days(date '1900-01-01', day)) * 10 + 1 as visit_occurrence_id,
  person_id,
  9202 as visit_concept_id,
  day as visit_start_date,
  cast(null as timestamp) as visit_start_datetime,
  day as visit_end_date,
  cast(null as timestamp) as visit_end_datetime,
  32817 as visit_type_concept_id,
  care_site_id,
  'GP' as visit_source_value,
  0 as visit_source_concept_id,
  cast(null as string) as admitted_from_source_value,
  cast(null as string) as discharged_to_source_value
from contact
union all
select
  v.visit_occurrence_id,
  v.person_id,
  case v.kind when 'SEH' then 9203 else 9201 end,
  cast(v.starts as date),
  v.starts,
  cast(coalesce(v.ends, v.starts) as date),
  v.ends,
  32817,
  c.care_site_id,
  v.kind,
  0,
  v.came_from,
  v.went_to
from hospital_visit v
join care_site c on c.care_site_source_value = v.partner
