-- step:     pair_fresh
-- makes:    how far two records agree, one digit per field (fields and levels: Field.java)
-- grain:    l, r
-- reads:    candidate, record
-- rule:     0 is not known on one side; 1 is different; higher is more alike
with pair as (
  select
    c.l,
    c.r,
    a.surname as a_surname, b.surname as b_surname,
    a.surname_parts as a_parts, b.surname_parts as b_parts,
    a.surname_sound as a_surname_sound, b.surname_sound as b_surname_sound,
    a.given as a_given, b.given as b_given,
    a.given_all as a_given_all, b.given_all as b_given_all,
    a.given_sound as a_given_sound, b.given_sound as b_given_sound,
    a.initial as a_initial, b.initial as b_initial,
    a.birth as a_birth, b.birth as b_birth,
    a.birth_year as a_year, b.birth_year as b_year,
    a.month_day as a_month_day, b.month_day as b_month_day,
    a.sex as a_sex, b.sex as b_sex,
    a.postcode as a_postcode, b.postcode as b_postcode,
    a.postcode_area as a_area, b.postcode_area as b_area,
    a.postcode_street as a_street_code, b.postcode_street as b_street_code,
    a.house as a_house, b.house as b_house,
    a.street as a_street, b.street as b_street,
    a.place as a_place, b.place as b_place,
    a.region as a_region, b.region as b_region,
    a.birth_place as a_birth_place, b.birth_place as b_birth_place,
    a.phone as a_phone, b.phone as b_phone,
    a.email as a_email, b.email as b_email,
    a.description as a_description, b.description as b_description,
    a.identifier as a_identifier, b.identifier as b_identifier
  from candidate c
  join record a on a.rid = c.l
  join record b on b.rid = c.r
)
select
  l,
  r,
  case
    when a_surname is null or b_surname is null then '0'
    when a_surname = b_surname then '6'
    when a_surname_sound = b_given_sound and a_given_sound = b_surname_sound then '4'
    when hv_jaro_winkler(a_surname, b_surname) >= 0.93 then '5'
    when hv_near(a_surname, b_surname) then '5'
    when (a_parts like '% %' or b_parts like '% %') and hv_share(a_parts, b_parts) then '3'
    when a_surname_sound = b_surname_sound or hv_jaro_winkler(a_surname, b_surname) >= 0.85 then '2'
    else '1'
  end
  || case
    when a_initial is null or b_initial is null then '0'
    when a_given is null or b_given is null then case when a_initial = b_initial then '3' else '1' end
    when a_given = b_given then '6'
    when a_surname_sound = b_given_sound and a_given_sound = b_surname_sound then '4'
    when hv_jaro_winkler(a_given, b_given) >= 0.93 then '5'
    when hv_near(a_given, b_given) then '5'
    when (a_given_all like '% %' or b_given_all like '% %') and hv_share(a_given_all, b_given_all) then '3'
    when a_given_sound = b_given_sound or hv_jaro_winkler(a_given, b_given) >= 0.85 then '2'
    when length(a_given) >= 3 and length(b_given) >= 3
      and (substr(a_given, 1, length(b_given)) = b_given or substr(b_given, 1, length(a_given)) = a_given) then '2'
    else '1'
  end
  || case
    when a_year is null or b_year is null then '0'
    when a_birth = b_birth then '6'
    when a_birth is null or b_birth is null
      then case when a_year = b_year then '3' when abs(a_year - b_year) <= 1 then '2' else '1' end
    when hv_near(a_birth, b_birth) then '5'
    when a_year = b_year and substr(a_month_day, 1, 2) = substr(b_month_day, 3, 2)
      and substr(a_month_day, 3, 2) = substr(b_month_day, 1, 2) then '5'
    when a_year = b_year and (substr(a_month_day, 1, 2) = substr(b_month_day, 1, 2)
      or substr(a_month_day, 3, 2) = substr(b_month_day, 3, 2)) then '4'
    when a_month_day = b_month_day and a_month_day <> '0101' then '4'
    when a_year = b_year and (a_month_day = '0101' or b_month_day = '0101') then '3'
    when abs(a_year - b_year) <= 1 then '2'
    else '1'
  end
  || case when a_sex is null or b_sex is null then '0' when a_sex = b_sex then '2' else '1' end
  || case
    when a_postcode is null or b_postcode is null then '0'
    when a_street_code = b_street_code then '4'
    when a_area = b_area then '3'
    when hv_near(a_postcode, b_postcode) then '2'
    else '1'
  end
  || case
    when a_house is null or b_house is null then '0'
    when a_area <> b_area and length(a_street_code) = 6 and length(b_street_code) = 6 then '0'
    when a_house = b_house then '3'
    when length(a_house) + length(b_house) > 2 and hv_near(a_house, b_house) then '2'
    else '1'
  end
  || case
    when a_street is null or b_street is null then '0'
    when a_street = b_street then '3'
    when hv_jaro_winkler(a_street, b_street) >= 0.9 then '2'
    else '1'
  end
  || case
    when a_place is null or b_place is null then '0'
    when a_place = b_place then '3'
    when hv_jaro_winkler(a_place, b_place) >= 0.9 then '2'
    else '1'
  end
  || case when a_region is null or b_region is null then '0' when a_region = b_region then '2' else '1' end
  || case
    when a_birth_place is null or b_birth_place is null then '0'
    when a_birth_place = b_birth_place then '3'
    when hv_jaro_winkler(a_birth_place, b_birth_place) >= 0.9 then '2'
    else '1'
  end
  || case
    when a_phone is null or b_phone is null then '0'
    when a_phone = b_phone then '3'
    when hv_near(a_phone, b_phone) then '2'
    else '1'
  end
  || case
    when a_email is null or b_email is null then '0'
    when a_email = b_email then '3'
    when hv_jaro_winkler(a_email, b_email) >= 0.93 then '2'
    else '1'
  end
  || case
    when a_description is null or b_description is null then '0'
    when a_description = b_description then '3'
    when hv_jaro_winkler(a_description, b_description) >= 0.9 then '2'
    else '1'
  end
  || case
    when a_identifier is null or b_identifier is null then '0'
    when a_identifier = b_identifier then '3'
    when hv_near(a_identifier, b_identifier) then '2'
    else '1'
  end as pattern
from pair
