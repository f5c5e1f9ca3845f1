-- step:     link_feature
-- makes:    what partners encoded about a person, of the newest delivery in which they did
-- grain:    partner, local_id
-- reads:    gp_link, hospital_link, municipality_link, ggd_link, link_row, link_several
-- scratch:  yes
-- rule:     who has one row is taken over as delivered: gathering is dear, and most people have one
with delivered as (
  select
    hv_partner, hv_delivery, hv_row, PseudoPatientID as local_id, surname, surname_part, surname_near, surname_sound,
    given, given_near, given_sound, given_initial, birth, birth_near, birth_part, sex, birth_year, address, postcode,
    postcode_area, postcode_near, house
  from gp_link
  union all
  select
    hv_partner, hv_delivery, hv_row, PatientID, surname, surname_part, surname_near, surname_sound, given,
    given_near, given_sound, given_initial, birth, birth_near, birth_part, sex, birth_year, address, postcode,
    postcode_area, postcode_near, house
  from hospital_link
  union all
  select
    hv_partner, hv_delivery, hv_row, PersoonID, surname, surname_part, surname_near, surname_sound, given,
    given_near, given_sound, given_initial, birth, birth_near, birth_part, sex, birth_year, address, postcode,
    postcode_area, postcode_near, house
  from municipality_link
  union all
  select
    hv_partner, hv_delivery, hv_row, KindID, surname, surname_part, surname_near, surname_sound, given, given_near,
    given_sound, given_initial, birth, birth_near, birth_part, sex, birth_year, address, postcode, postcode_area,
    postcode_near, house
  from ggd_link
)
select
  d.hv_partner as partner,
  d.local_id,
  coalesce(s.surname, d.surname) as surname,
  coalesce(s.surname_part, d.surname_part) as surname_part,
  coalesce(s.surname_near, d.surname_near) as surname_near,
  coalesce(s.surname_sound, d.surname_sound) as surname_sound,
  coalesce(s.given, d.given) as given,
  coalesce(s.given_near, d.given_near) as given_near,
  coalesce(s.given_sound, d.given_sound) as given_sound,
  coalesce(s.given_initial, d.given_initial) as given_initial,
  coalesce(s.birth, d.birth) as birth,
  coalesce(s.birth_near, d.birth_near) as birth_near,
  coalesce(s.birth_part, d.birth_part) as birth_part,
  coalesce(s.sex, d.sex) as sex,
  cast(coalesce(s.birth_year, d.birth_year) as int) as birth_year,
  coalesce(s.address, d.address) as address,
  coalesce(s.postcode, d.postcode) as postcode,
  coalesce(s.postcode_area, d.postcode_area) as postcode_area,
  coalesce(s.postcode_near, d.postcode_near) as postcode_near,
  coalesce(s.house, d.house) as house
from delivered d
join link_row w
  on w.partner = d.hv_partner and w.local_id = d.local_id and w.delivery = d.hv_delivery and w.last_row = d.hv_row
left join link_several s on s.partner = d.hv_partner and s.local_id = d.local_id
