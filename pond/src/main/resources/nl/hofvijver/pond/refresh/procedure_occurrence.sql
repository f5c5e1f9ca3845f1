-- step:     procedure_occurrence
-- makes:    what general practices charged for, by Vektis code; registration fees are no procedures and make
--           x_registration instead
-- grain:    procedure_occurrence_id
-- reads:    gp_act, x_person_key, delivery_number, code_vektis
-- fills:    procedure_occurrence_id, person_id, procedure_concept_id, procedure_date, procedure_type_concept_id, procedure_source_value, procedure_source_concept_id
-- rule:     a row without a Vektis code says only in words what was done, and is left out
-- source:   type 32817 EHR
select
  n.first_row + a.hv_row as procedure_occurrence_id,
  k.person_id,
  0 as procedure_concept_id,
  a.dDatum as procedure_date,
  32817 as procedure_type_concept_id,
  a.dVektiscode as procedure_source_value,
  c.concept_id as procedure_source_concept_id
from gp_act a
join x_person_key k on k.partner = a.hv_partner and k.local_id = a.PseudoPatientID
join delivery_number n on n.partner = a.hv_partner and n.delivery = a.hv_delivery
join code_vektis c on c.code = a.dVektiscode
where a.dVektiscode not in ('11000', '11100', '11101', '11102', '11103', '11104')
