-- step:     pair_fresh
-- makes:    how far two encoded records agree, one digit per field (fields and levels: Field.java)
-- grain:    l, r
-- reads:    agree_birth, token
with pair as (
  select
    c.l,
    c.r,
    c.same_context,
    c.who,
    a.postcode as a_postcode, b.postcode as b_postcode,
    a.postcode_area as a_postcode_area, b.postcode_area as b_postcode_area,
    a.postcode_near as a_postcode_near, b.postcode_near as b_postcode_near,
    a.house as a_house, b.house as b_house,
    a.street as a_street, b.street as b_street,
    a.street_near as a_street_near, b.street_near as b_street_near,
    a.place as a_place, b.place as b_place,
    a.place_near as a_place_near, b.place_near as b_place_near,
    a.region as a_region, b.region as b_region,
    a.phone as a_phone, b.phone as b_phone,
    a.phone_near as a_phone_near, b.phone_near as b_phone_near,
    a.email as a_email, b.email as b_email,
    a.address as a_address, b.address as b_address,
    a.identifier as a_identifier, b.identifier as b_identifier
  from agree_birth c
  join token a on a.rid = c.l
  join token b on b.rid = c.r
)
select
  l,
  r,
  who
  || case
    when a_postcode_area is null or b_postcode_area is null then '0'
    when hv_meet(a_postcode, b_postcode) then '4'
    when hv_meet(a_postcode_area, b_postcode_area) then '3'
    when hv_meet(a_postcode_near, b_postcode_near) then '2'
    else '1'
  end
  || case
    when a_house is null or b_house is null then '0'
    when hv_meet(a_address, b_address) or hv_meet(a_house, b_house) then '3'
    when not hv_meet(a_postcode_area, b_postcode_area) and a_postcode is not null and b_postcode is not null then '0'
    when same_context then '1'
    else '0'
  end
  || case
    when a_street is null or b_street is null then '0'
    when hv_meet(a_street, b_street) then '3'
    when hv_meet(a_street_near, b_street_near) then '2'
    when same_context then '1'
    else '0'
  end
  || case
    when a_place is null or b_place is null then '0'
    when hv_meet(a_place, b_place) then '3'
    when hv_meet(a_place_near, b_place_near) then '2'
    when same_context then '1'
    else '0'
  end
  || case
    when a_region is null or b_region is null then '0'
    when hv_meet(a_region, b_region) then '2'
    when same_context then '1'
    else '0'
  end
  || '0'
  || case
    when a_phone is null or b_phone is null then '0'
    when a_phone = b_phone then '3'
    when hv_meet(a_phone_near, b_phone_near) then '2'
    else '1'
  end
  || case when a_email is null or b_email is null then '0' when a_email = b_email then '3' else '1' end
  || '0'
  || case
    when a_identifier is null or b_identifier is null then '0'
    when a_identifier = b_identifier then '3'
    else '1'
  end as pattern
from pair
