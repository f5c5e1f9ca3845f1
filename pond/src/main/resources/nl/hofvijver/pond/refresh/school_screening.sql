-- step:     school_screening
-- makes:    every screening of a child once, with its person
-- grain:    person_id, screening_date
-- reads:    ggd_screening, x_person_key, delivery_number
-- scratch:  yes
-- rule:     of two rows for the same child and day the newest delivered one counts
select
  k.person_id,
  s.Datum as screening_date,
  s.Plaats as place,
  s.VoedselZorgen as food_worry,
  s.VoedselOp as food_short,
  cast(s.SDQ as int) as sdq,
  s.LengteCm / 100 as height_metres,
  s.GewichtKg as weight_kilograms,
  n.first_row + s.hv_row as event_id
from ggd_screening s
join x_person_key k on k.partner = s.hv_partner and k.local_id = s.KindID
join delivery_number n on n.partner = s.hv_partner and n.delivery = s.hv_delivery
qualify row_number() over (partition by k.person_id, s.Datum order by n.first_row + s.hv_row desc) = 1
