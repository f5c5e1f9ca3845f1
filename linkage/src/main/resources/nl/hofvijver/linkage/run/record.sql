-- step:     record
-- makes:    the records without numbers that cannot be one person's
-- grain:    rid
-- reads:    record_read, placeholder
select
  r.rid, r.position, r.source, r.record, r.birth_year, r.surname, r.surname_parts, r.surname_sound, r.given, r.given_all,
  r.given_sound, r.initial, r.birth, r.month_day, r.sex, r.postcode, r.postcode_area, r.postcode_street, r.house, r.street,
  r.place, r.region, r.birth_place, r.phone, r.email, r.description,
  case when p.identifier is null then r.identifier end as identifier
from record_read r
left join placeholder p on p.identifier = r.identifier
