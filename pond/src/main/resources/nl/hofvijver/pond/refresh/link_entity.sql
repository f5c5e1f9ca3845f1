-- step:     link_entity
-- makes:    what is to be linked, in the form of encoded records
-- grain:    rid
-- reads:    link_feature, link_first, link_names, link_words
-- rule:     records with one pseudonym are one thing already and need no comparison; 'pseudonym' is a source in which
--           nobody stands twice, so that two pseudonyms never become one person
-- rule:     of several descriptions the most believed one with a value counts; the addresses of all of them count. Both are
--           gathered only for whom that changes something, because it is dear and is held in memory
-- rule:     position is the same for all: numbers of persons must not tell in which order people stand at a partner
select
  hv_hash(f.source || ':' || f.record) as rid,
  cast(0 as bigint) as position,
  f.source,
  f.record,
  coalesce(f.birth_year, n.birth_year) as birth_year,
  coalesce(f.surname, n.surname) as surname,
  coalesce(f.surname_part, n.surname_part) as surname_part,
  coalesce(f.surname_near, n.surname_near) as surname_near,
  coalesce(f.surname_sound, n.surname_sound) as surname_sound,
  coalesce(f.given, n.given) as given,
  coalesce(f.given_near, n.given_near) as given_near,
  coalesce(f.given_sound, n.given_sound) as given_sound,
  coalesce(f.given_initial, n.given_initial) as given_initial,
  coalesce(f.birth, n.birth) as birth,
  coalesce(f.birth_near, n.birth_near) as birth_near,
  coalesce(f.birth_part, n.birth_part) as birth_part,
  coalesce(f.sex, n.sex) as sex,
  coalesce(w.address, f.address) as address,
  coalesce(w.postcode, f.postcode) as postcode,
  coalesce(w.postcode_area, f.postcode_area) as postcode_area,
  coalesce(w.postcode_near, f.postcode_near) as postcode_near,
  coalesce(w.house, f.house) as house,
  cast(null as string) as street,
  cast(null as string) as street_near,
  cast(null as string) as place,
  cast(null as string) as place_near,
  cast(null as string) as region,
  cast(null as string) as phone,
  cast(null as string) as phone_near,
  cast(null as string) as email,
  cast(null as string) as identifier
from link_feature f
join link_first t on t.source = f.source and t.record = f.record and t.position = f.position
left join link_names n on n.source = f.source and n.record = f.record
left join link_words w on w.source = f.source and w.record = f.record
