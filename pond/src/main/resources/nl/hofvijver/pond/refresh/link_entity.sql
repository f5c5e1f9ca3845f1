-- step:     link_entity
-- makes:    what is to be linked: every pseudonym, and every record without one, in the form of encoded records
-- grain:    rid
-- reads:    person_source, link_feature, link_words
-- rule:     records with one pseudonym are one thing already and need no comparison; 'pseudonym' is a source in which
--           nobody stands twice, so that two pseudonyms never become one person
-- rule:     of several descriptions the most believed one with encoded features counts (see person_source); the
--           addresses of all of them count, and are gathered only for whom they differ, because that is dear
-- rule:     position is the same for all: numbers of persons must not tell in which order people stand at a partner
with described as (
  select
    case when s.pseudonym is not null then 'pseudonym' else s.partner end as source,
    coalesce(s.pseudonym, s.local_id) as record,
    s.position + case when f.partner is null then 1000000000000 else 0 end as position,
    f.surname,
    f.surname_part,
    f.surname_near,
    f.surname_sound,
    f.given,
    f.given_near,
    f.given_sound,
    f.given_initial,
    f.birth,
    f.birth_near,
    f.birth_part,
    coalesce(f.sex, case s.sex when 'male' then 'm' when 'female' then 'f' end) as sex,
    coalesce(f.birth_year, s.birth_year) as birth_year,
    f.address,
    f.postcode,
    f.postcode_area,
    f.postcode_near,
    f.house
  from person_source s
  left join link_feature f on f.partner = s.partner and f.local_id = s.local_id
),
one as (
  select
    source,
    record,
    cast(hv_first_by(birth_year, position) as int) as birth_year,
    hv_first_by(surname, position) as surname,
    hv_first_by(surname_part, position) as surname_part,
    hv_first_by(surname_near, position) as surname_near,
    hv_first_by(surname_sound, position) as surname_sound,
    hv_first_by(given, position) as given,
    hv_first_by(given_near, position) as given_near,
    hv_first_by(given_sound, position) as given_sound,
    hv_first_by(given_initial, position) as given_initial,
    hv_first_by(birth, position) as birth,
    hv_first_by(birth_near, position) as birth_near,
    hv_first_by(birth_part, position) as birth_part,
    hv_first_by(sex, position) as sex,
    min(address) as address,
    min(postcode) as postcode,
    min(postcode_area) as postcode_area,
    min(postcode_near) as postcode_near,
    min(house) as house
  from described
  group by source, record
)
select
  hv_hash(o.source || ':' || o.record) as rid,
  cast(0 as bigint) as position,
  o.source,
  o.record,
  o.birth_year,
  o.surname,
  o.surname_part,
  o.surname_near,
  o.surname_sound,
  o.given,
  o.given_near,
  o.given_sound,
  o.given_initial,
  o.birth,
  o.birth_near,
  o.birth_part,
  o.sex,
  coalesce(w.address, o.address) as address,
  coalesce(w.postcode, o.postcode) as postcode,
  coalesce(w.postcode_area, o.postcode_area) as postcode_area,
  coalesce(w.postcode_near, o.postcode_near) as postcode_near,
  coalesce(w.house, o.house) as house,
  cast(null as string) as street,
  cast(null as string) as street_near,
  cast(null as string) as place,
  cast(null as string) as place_near,
  cast(null as string) as region,
  cast(null as string) as phone,
  cast(null as string) as phone_near,
  cast(null as string) as email,
  cast(null as string) as identifier
from one o
left join link_words w on w.source = o.source and w.record = o.record
