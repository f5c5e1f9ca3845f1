-- step:     record
-- makes:    the encoded records without numbers that cannot be one person's
-- grain:    rid
-- reads:    record_read, placeholder
select
  r.rid, r.position, r.source, r.record, r.birth_year, r.surname, r.surname_part, r.surname_near,
  r.surname_sound, r.given, r.given_near, r.given_sound, r.given_initial, r.birth, r.birth_near,
  r.birth_part, r.sex, r.address, r.postcode, r.postcode_area, r.postcode_near, r.house, r.street,
  r.street_near, r.place, r.place_near, r.region, r.phone, r.phone_near, r.email,
  case when p.identifier is null then r.identifier end as identifier
from record_read r
left join placeholder p on p.identifier = r.identifier
