-- step:     link_row
-- makes:    which rows say what a partner encoded about a person: those of the newest delivery that has any
-- grain:    partner, local_id, hv_row
-- reads:    gp_link, hospital_link, municipality_link, ggd_link, delivery_number
-- scratch:  yes
-- rule:     there is one row per address; nth counts from the last one, which is believed first
with delivered as (
  select hv_partner, hv_delivery, hv_row, PseudoPatientID as local_id
  from gp_link
  union all
  select hv_partner, hv_delivery, hv_row, PatientID
  from hospital_link
  union all
  select hv_partner, hv_delivery, hv_row, PersoonID
  from municipality_link
  union all
  select hv_partner, hv_delivery, hv_row, KindID
  from ggd_link
),
newest as (
  select d.hv_partner as partner, d.local_id, d.hv_delivery as delivery, d.hv_row
  from delivered d
  join delivery_number n on n.partner = d.hv_partner and n.delivery = d.hv_delivery
  qualify rank() over (partition by d.hv_partner, d.local_id order by n.first_row desc) = 1
)
select
  partner,
  local_id,
  delivery,
  hv_row,
  cast(row_number() over (partition by partner, local_id order by hv_row desc) as bigint) as nth
from newest
