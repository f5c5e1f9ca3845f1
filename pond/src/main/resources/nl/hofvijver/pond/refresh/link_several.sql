-- step:     link_several
-- makes:    what a partner encoded about a person with several addresses
-- grain:    partner, local_id
-- reads:    gp_link, hospital_link, municipality_link, ggd_link, link_row
-- scratch:  yes
-- rule:     the addresses come together as tokens, in an order that tells nothing; of names and dates the last row counts
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
  hv_last_by(d.surname, d.hv_row) as surname,
  hv_last_by(d.surname_part, d.hv_row) as surname_part,
  hv_last_by(d.surname_near, d.hv_row) as surname_near,
  hv_last_by(d.surname_sound, d.hv_row) as surname_sound,
  hv_last_by(d.given, d.hv_row) as given,
  hv_last_by(d.given_near, d.hv_row) as given_near,
  hv_last_by(d.given_sound, d.hv_row) as given_sound,
  hv_last_by(d.given_initial, d.hv_row) as given_initial,
  hv_last_by(d.birth, d.hv_row) as birth,
  hv_last_by(d.birth_near, d.hv_row) as birth_near,
  hv_last_by(d.birth_part, d.hv_row) as birth_part,
  hv_last_by(d.sex, d.hv_row) as sex,
  hv_last_by(d.birth_year, d.hv_row) as birth_year,
  hv_words(d.address) as address,
  hv_words(d.postcode) as postcode,
  hv_words(d.postcode_area) as postcode_area,
  hv_words(d.postcode_near) as postcode_near,
  hv_words(d.house) as house
from delivered d
join link_row w on w.partner = d.hv_partner and w.local_id = d.local_id and w.delivery = d.hv_delivery
where w.parts > 1
group by d.hv_partner, d.local_id
