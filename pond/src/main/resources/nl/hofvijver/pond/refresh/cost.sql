-- step:     cost
-- makes:    what general practices charged for a procedure, in euro
-- grain:    cost_id, which is that of its procedure
-- reads:    gp_act, x_person_key, delivery_number, code_vektis
-- fills:    cost_id, cost_event_id, cost_domain_id, cost_type_concept_id, total_charge
-- rule:     a registration fee is charged for being registered, not for care, and is left out as procedure_occurrence does; a row
--           without an amount has no cost; a negative amount takes back an earlier one
-- rule:     what hospitals and pharmacies charge is not delivered
-- source:   type 32817 EHR
select
  n.first_row + a.hv_row as cost_id,
  n.first_row + a.hv_row as cost_event_id,
  'Procedure' as cost_domain_id,
  32817 as cost_type_concept_id,
  cast(a.dBedrag as double) as total_charge
from gp_act a
join x_person_key k on k.partner = a.hv_partner and k.local_id = a.PseudoPatientID
join delivery_number n on n.partner = a.hv_partner and n.delivery = a.hv_delivery
join code_vektis c on c.code = a.dVektiscode
where a.dVektiscode not in ('11000', '11100', '11101', '11102', '11103', '11104')
  and a.dBedrag is not null
