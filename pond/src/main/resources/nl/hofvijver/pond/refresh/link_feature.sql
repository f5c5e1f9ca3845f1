-- step:     link_feature
-- makes:    every description of what is to be linked: a pseudonym, or a record without one
-- grain:    source, record, position
-- reads:    person_source, link_row, gp_link, hospital_link, municipality_link, ggd_link
-- scratch:  yes
-- rule:     position is the order in which descriptions are believed: by partner (see person_source), within a partner the
--           last row first; those without encoded features come after all others
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
),
encoded as (
  select w.nth, d.*
  from delivered d
  join link_row w
    on w.partner = d.hv_partner and w.local_id = d.local_id and w.delivery = d.hv_delivery and w.hv_row = d.hv_row
)
select
  case when s.pseudonym is not null then 'pseudonym' else s.partner end as source,
  coalesce(s.pseudonym, s.local_id) as record,
  s.position * 100000 + coalesce(e.nth, 1000000000000000) as position,
  e.surname,
  e.surname_part,
  e.surname_near,
  e.surname_sound,
  e.given,
  e.given_near,
  e.given_sound,
  e.given_initial,
  e.birth,
  e.birth_near,
  e.birth_part,
  coalesce(e.sex, case s.sex when 'male' then 'm' when 'female' then 'f' end) as sex,
  coalesce(cast(e.birth_year as int), s.birth_year) as birth_year,
  e.address,
  e.postcode,
  e.postcode_area,
  e.postcode_near,
  e.house
from person_source s
left join encoded e on e.hv_partner = s.partner and e.local_id = s.local_id
