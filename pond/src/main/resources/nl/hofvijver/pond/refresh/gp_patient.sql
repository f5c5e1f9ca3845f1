-- step:     gp_patient
-- makes:    the newest description of every patient of every practice
-- grain:    partner, local_id
-- reads:    gp_pat, delivery_number
-- scratch:  yes
-- rule:     the extract keeps versions of a patient (StartDate: valid from; empty in the first load);
--           the newest StartDate counts, then the newest delivery, then the later row
with version as (
  select
    p.hv_partner as partner,
    p.PseudoPatientID as local_id,
    p.Persoonspseudoniem as pseudonym,
    p.iGeboortejaar as birth_year,
    p.iGeboortemaand as birth_month,
    p.dGeslacht as sex_code,
    p.dCategoriePatient as category,
    p.dNONI as by_name,
    p.dInschrijfdatum as registered_on,
    p.dUitschrijfdatum as left_on,
    p.dRedenvertrek as leave_reason,
    p.Extractiedatum as extracted_on,
    p.StartDate as valid_from,
    p.EndDate as valid_to,
    n.first_row + p.hv_row as event_id
  from gp_pat p
  join delivery_number n on n.partner = p.hv_partner and n.delivery = p.hv_delivery
)
select
  partner,
  local_id,
  pseudonym,
  birth_year,
  birth_month,
  sex_code,
  category,
  by_name,
  registered_on,
  left_on,
  leave_reason,
  extracted_on,
  valid_to
from version
qualify row_number() over (partition by partner, local_id order by valid_from desc nulls last, event_id desc) = 1
