-- step:     drug_exposure
-- makes:    prescriptions of general practices
-- grain:    drug_exposure_id
-- reads:    gp_med, x_person_key, delivery_number, code_atc
-- fills:    drug_exposure_id, person_id, drug_concept_id, drug_exposure_start_date, drug_exposure_end_date, verbatim_end_date, drug_type_concept_id, quantity, days_supply, drug_source_value, drug_source_concept_id
-- rule:     the same ATC code on the same day is one prescription, as the newest delivered row has it; without a code
--           nothing tells two prescriptions apart, and each row counts
-- rule:     drugs that a specialist prescribed are mostly missing here
-- source:   type 32838 EHR prescription
with prescribed as (
  select
    k.person_id,
    m.dVoorschriftdatum as day,
    c.concept_id,
    case when m.dEinddatum >= m.dVoorschriftdatum then m.dEinddatum end as ends,
    m.dHoeveelheid as quantity,
    n.first_row + m.hv_row as event_id
  from gp_med m
  join x_person_key k on k.partner = m.hv_partner and k.local_id = m.PseudoPatientID
  join delivery_number n on n.partner = m.hv_partner and n.delivery = m.hv_delivery
  left join code_atc c on c.code = m.dATC
),
distinct_prescription as (
  select
    person_id,
    day,
    concept_id,
    max(event_id) as event_id,
    hv_last_by(ends, event_id) as ends,
    hv_last_by(quantity, event_id) as quantity
  from prescribed
  group by person_id, day, concept_id, case when concept_id is null then event_id end
)
select
  d.event_id as drug_exposure_id,
  d.person_id,
  0 as drug_concept_id,
  d.day as drug_exposure_start_date,
  coalesce(d.ends, d.day) as drug_exposure_end_date,
  d.ends as verbatim_end_date,
  32838 as drug_type_concept_id,
  d.quantity,
  hv_days(d.day, d.ends) as days_supply,
  c.code as drug_source_value,
  coalesce(c.concept_id, 0) as drug_source_concept_id
from distinct_prescription d
left join code_atc c on c.concept_id = d.concept_id
