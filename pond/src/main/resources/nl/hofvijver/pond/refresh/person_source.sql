-- step:     person_source
-- makes:    how every partner describes every person it knows, in the order in which partners are believed
-- grain:    partner, local_id
-- reads:    gp_patient, hospital_patient, municipality_persoon, ggd_kind, delivery_number
-- scratch:  yes
-- rule:     a population register is believed before a hospital, a hospital before a practice, a practice before the
--           municipal health service; the newest delivered row of a partner counts
with described as (
  select
    1 as belief,
    hv_partner as partner,
    PersoonID as local_id,
    Persoonspseudoniem as pseudonym,
    Geboortejaar as birth_year,
    Geboortemaand as birth_month,
    Geslacht as sex_code,
    hv_delivery as delivery,
    hv_row
  from municipality_persoon
  union all
  select 2, hv_partner, PatientID, Persoonspseudoniem, Geboortejaar, cast(null as int), Geslacht, hv_delivery, hv_row
  from hospital_patient
  union all
  select 4, hv_partner, KindID, Persoonspseudoniem, Geboortejaar, Geboortemaand, Geslacht, hv_delivery, hv_row
  from ggd_kind
),
newest as (
  select d.belief, d.partner, d.local_id, d.pseudonym, d.birth_year, d.birth_month, d.sex_code
  from described d
  join delivery_number n on n.partner = d.partner and n.delivery = d.delivery
  qualify row_number() over (partition by d.partner, d.local_id order by n.first_row desc, d.hv_row desc) = 1
),
known as (
  select belief, partner, local_id, pseudonym, birth_year, birth_month, sex_code
  from newest
  union all
  select 3, partner, local_id, pseudonym, birth_year, birth_month, sex_code
  from gp_patient
)
select
  cast(row_number() over (order by belief, partner, local_id) as bigint) as position,
  partner,
  local_id,
  pseudonym,
  birth_year,
  birth_month,
  case sex_code when 'M' then 'male' when 'V' then 'female' end as sex
from known
