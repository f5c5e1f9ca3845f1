-- step:     hospital_visit
-- makes:    every visit to an emergency department and every admission, once
-- grain:    visit_occurrence_id
-- reads:    hospital_seh, hospital_opname, x_person_key, delivery_number
-- scratch:  yes
-- rule:     of two rows with the same number at the same hospital the newest delivered one counts
-- rule:     the last digit of an id tells where it comes from: 1 general practice, 2 emergency department, 3 admission
with delivered as (
  select
    'SEH' as kind,
    s.hv_partner as partner,
    s.BezoekID as visit,
    s.PatientID as local_id,
    s.Aankomst as starts,
    cast(null as timestamp) as ends,
    s.Vervoer as came_from,
    s.Bestemming as went_to,
    s.Urgentie as urgency,
    s.Diagnose as diagnosis,
    (n.first_row + s.hv_row) * 10 + 2 as visit_occurrence_id
  from hospital_seh s
  join delivery_number n on n.partner = s.hv_partner and n.delivery = s.hv_delivery
  union all
  select
    'OPNAME',
    o.hv_partner,
    o.OpnameID,
    o.PatientID,
    o.Opname,
    o.Ontslag,
    cast(null as string),
    cast(null as string),
    o.Spoed,
    o.Hoofddiagnose,
    (n.first_row + o.hv_row) * 10 + 3
  from hospital_opname o
  join delivery_number n on n.partner = o.hv_partner and n.delivery = o.hv_delivery
)
select
  d.visit_occurrence_id,
  k.person_id,
  d.kind,
  d.partner,
  d.starts,
  case when d.ends >= d.starts then d.ends end as ends,
  d.came_from,
  d.went_to,
  d.urgency,
  d.diagnosis
from delivered d
join x_person_key k on k.partner = d.partner and k.local_id = d.local_id
qualify row_number() over (partition by d.kind, d.partner, d.visit order by d.visit_occurrence_id desc) = 1
