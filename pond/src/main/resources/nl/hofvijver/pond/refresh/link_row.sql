-- step:     link_row
-- makes:    which rows say what a partner encoded about a person: those of the newest delivery that has any
-- grain:    partner, local_id
-- reads:    gp_link, hospital_link, municipality_link, ggd_link, delivery_number
-- scratch:  yes
-- rule:     there is one row per address; parts is more than one when there are several addresses, or one written in two ways
with delivered as (
  select
    hv_partner, hv_delivery, hv_row, PseudoPatientID as local_id, address
  from gp_link
  union all
  select
    hv_partner, hv_delivery, hv_row, PatientID, address
  from hospital_link
  union all
  select
    hv_partner, hv_delivery, hv_row, PersoonID, address
  from municipality_link
  union all
  select
    hv_partner, hv_delivery, hv_row, KindID, address
  from ggd_link
),
per_delivery as (
  select
    d.hv_partner as partner,
    d.local_id,
    d.hv_delivery as delivery,
    n.first_row,
    max(d.hv_row) as last_row,
    sum(case when d.address like '% %' then 2 else 1 end) as parts
  from delivered d
  join delivery_number n on n.partner = d.hv_partner and n.delivery = d.hv_delivery
  group by d.hv_partner, d.local_id, d.hv_delivery, n.first_row
)
select partner, local_id, delivery, last_row, parts
from per_delivery
qualify row_number() over (partition by partner, local_id order by first_row desc) = 1
