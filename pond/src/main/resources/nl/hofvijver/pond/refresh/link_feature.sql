-- step:     link_feature
-- makes:    what partners encoded about a person, of the newest delivery in which they did
-- grain:    partner, local_id
-- reads:    gp_link, hospital_link, municipality_link, ggd_link, delivery_number
-- scratch:  yes
-- rule:     there is one row per address; the addresses come together as tokens, in an order that tells nothing;
--           of names and dates the last row counts
with delivered as (
  select
    hv_partner, hv_delivery, hv_row, PseudoPatientID as local_id, surname, surname_part, surname_near, surname_sound, given,
    given_near, given_sound, given_initial, birth, birth_near, birth_part, sex, birth_year, address, postcode,
    postcode_area, postcode_near, house
  from gp_link
  union all
  select
    hv_partner, hv_delivery, hv_row, PatientID, surname, surname_part, surname_near, surname_sound, given, given_near,
    given_sound, given_initial, birth, birth_near, birth_part, sex, birth_year, address, postcode, postcode_area,
    postcode_near, house
  from hospital_link
  union all
  select
    hv_partner, hv_delivery, hv_row, PersoonID, surname, surname_part, surname_near, surname_sound, given, given_near,
    given_sound, given_initial, birth, birth_near, birth_part, sex, birth_year, address, postcode, postcode_area,
    postcode_near, house
  from municipality_link
  union all
  select
    hv_partner, hv_delivery, hv_row, KindID, surname, surname_part, surname_near, surname_sound, given, given_near, given_sound,
    given_initial, birth, birth_near, birth_part, sex, birth_year, address, postcode, postcode_area, postcode_near, house
  from ggd_link
),
newest as (
  select d.*
  from delivered d
  join delivery_number n on n.partner = d.hv_partner and n.delivery = d.hv_delivery
  qualify rank() over (partition by d.hv_partner, d.local_id order by n.first_row desc) = 1
)
select
  hv_partner as partner,
  local_id,
  hv_last_by(surname, hv_row) as surname,
  hv_last_by(surname_part, hv_row) as surname_part,
  hv_last_by(surname_near, hv_row) as surname_near,
  hv_last_by(surname_sound, hv_row) as surname_sound,
  hv_last_by(given, hv_row) as given,
  hv_last_by(given_near, hv_row) as given_near,
  hv_last_by(given_sound, hv_row) as given_sound,
  hv_last_by(given_initial, hv_row) as given_initial,
  hv_last_by(birth, hv_row) as birth,
  hv_last_by(birth_near, hv_row) as birth_near,
  hv_last_by(birth_part, hv_row) as birth_part,
  hv_last_by(sex, hv_row) as sex,
  cast(hv_last_by(birth_year, hv_row) as int) as birth_year,
  hv_words(address) as address,
  hv_words(postcode) as postcode,
  hv_words(postcode_area) as postcode_area,
  hv_words(postcode_near) as postcode_near,
  hv_words(house) as house
from newest
group by hv_partner, local_id
