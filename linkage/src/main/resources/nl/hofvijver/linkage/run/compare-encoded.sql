-- step:     pair_fresh
-- makes:    how far two encoded records agree, one digit per field (fields and levels: Field.java)
-- grain:    l, r
-- reads:    candidate, record
-- rule:     two records agree at a level when they share a token of it; a token stands for a value within the year of
--           birth or within another name, so without a common context a disagreement cannot be told and counts as not known
with pair as (
  select
    c.l,
    c.r,
    coalesce(a.birth_year = b.birth_year, false) as same_year,
    a.birth_year as a_birth_year, b.birth_year as b_birth_year,
    a.surname as a_surname, b.surname as b_surname,
    a.surname_part as a_surname_part, b.surname_part as b_surname_part,
    a.surname_near as a_surname_near, b.surname_near as b_surname_near,
    a.surname_sound as a_surname_sound, b.surname_sound as b_surname_sound,
    a.given as a_given, b.given as b_given,
    a.given_near as a_given_near, b.given_near as b_given_near,
    a.given_sound as a_given_sound, b.given_sound as b_given_sound,
    a.given_initial as a_given_initial, b.given_initial as b_given_initial,
    a.birth as a_birth, b.birth as b_birth,
    a.birth_near as a_birth_near, b.birth_near as b_birth_near,
    a.birth_part as a_birth_part, b.birth_part as b_birth_part,
    a.sex as a_sex, b.sex as b_sex,
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
  from candidate c
  join record a on a.rid = c.l
  join record b on b.rid = c.r
)
select
  l,
  r,
  case
    when a_surname is null and a_surname_near is null or b_surname is null and b_surname_near is null then '0'
    when hv_share(a_surname, b_surname) then '6'
    when hv_share(a_surname_near, b_surname_near) then '5'
    when hv_share(a_surname_part, b_surname_part) then '3'
    when hv_share(a_surname_sound, b_surname_sound) then '2'
    when same_year then '1'
    else '0'
  end
  || case
    when a_given is null and a_given_initial is null or b_given is null and b_given_initial is null then '0'
    when hv_share(a_given, b_given) then '6'
    when hv_share(a_given_near, b_given_near) then '5'
    when hv_share(a_given_sound, b_given_sound) then '2'
    when (a_given is null or b_given is null) and hv_share(a_given_initial, b_given_initial) then '3'
    when same_year then '1'
    else '0'
  end
  || case
    when a_birth_year is null or b_birth_year is null then '0'
    when hv_share(a_birth, b_birth) then '6'
    when a_birth is null or b_birth is null
      then case when same_year then '3' when abs(a_birth_year - b_birth_year) <= 1 then '2' else '1' end
    when hv_share(a_birth_near, b_birth_near) then '5'
    when hv_share(a_birth_part, b_birth_part) then '4'
    when abs(a_birth_year - b_birth_year) <= 1 then '2'
    else '1'
  end
  || case when a_sex is null or b_sex is null then '0' when a_sex = b_sex then '2' else '1' end
  || case
    when a_postcode_area is null or b_postcode_area is null then '0'
    when hv_share(a_postcode, b_postcode) then '4'
    when hv_share(a_postcode_area, b_postcode_area) then '3'
    when hv_share(a_postcode_near, b_postcode_near) then '2'
    else '1'
  end
  || case
    when a_house is null or b_house is null then '0'
    when hv_share(a_address, b_address) or hv_share(a_house, b_house) then '3'
    when not hv_share(a_postcode_area, b_postcode_area) and a_postcode is not null and b_postcode is not null then '0'
    when same_year or hv_share(a_surname_sound, b_surname_sound) or hv_share(a_given_sound, b_given_sound) then '1'
    else '0'
  end
  || case
    when a_street is null or b_street is null then '0'
    when hv_share(a_street, b_street) then '3'
    when hv_share(a_street_near, b_street_near) then '2'
    when same_year or hv_share(a_surname_sound, b_surname_sound) or hv_share(a_given_sound, b_given_sound) then '1'
    else '0'
  end
  || case
    when a_place is null or b_place is null then '0'
    when hv_share(a_place, b_place) then '3'
    when hv_share(a_place_near, b_place_near) then '2'
    when same_year or hv_share(a_surname_sound, b_surname_sound) or hv_share(a_given_sound, b_given_sound) then '1'
    else '0'
  end
  || case
    when a_region is null or b_region is null then '0'
    when hv_share(a_region, b_region) then '2'
    when same_year or hv_share(a_surname_sound, b_surname_sound) or hv_share(a_given_sound, b_given_sound) then '1'
    else '0'
  end
  || '0'
  || case
    when a_phone is null or b_phone is null then '0'
    when a_phone = b_phone then '3'
    when hv_share(a_phone_near, b_phone_near) then '2'
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
