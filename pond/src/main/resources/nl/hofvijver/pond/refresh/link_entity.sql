-- step:     link_entity
-- makes:    what is to be linked: every pseudonym, and every record without one, in the form of encoded records
-- grain:    rid
-- reads:    person_source, link_feature
-- rule:     records with one pseudonym are one thing already and need no comparison; 'pseudonym' is a source in which
--           nobody stands twice, so that two pseudonyms never become one person
-- rule:     of several descriptions the most believed one with encoded features counts (see person_source); the
--           addresses of all of them count
-- rule:     position is the same for all: numbers of persons must not tell in which order people stand at a partner
with described as (
  select
    case when s.pseudonym is not null then 'pseudonym' else s.partner end as source,
    coalesce(s.pseudonym, s.local_id) as record,
    s.position + case when f.partner is null then 1000000000000 else 0 end as position,
    f.surname, f.surname_part, f.surname_near, f.surname_sound, f.given, f.given_near, f.given_sound, f.given_initial,
    f.birth, f.birth_near, f.birth_part,
    coalesce(f.sex, case s.sex when 'male' then 'm' when 'female' then 'f' end) as sex,
    coalesce(f.birth_year, s.birth_year) as birth_year,
    f.address, f.postcode, f.postcode_area, f.postcode_near, f.house
  from person_source s
  left join link_feature f on f.partner = s.partner and f.local_id = s.local_id
)
select
  hv_hash(source || ':' || record) as rid,
  cast(0 as bigint) as position,
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
  hv_words(address) as address,
  hv_words(postcode) as postcode,
  hv_words(postcode_area) as postcode_area,
  hv_words(postcode_near) as postcode_near,
  hv_words(house) as house,
  cast(null as string) as street,
  cast(null as string) as street_near,
  cast(null as string) as place,
  cast(null as string) as place_near,
  cast(null as string) as region,
  cast(null as string) as phone,
  cast(null as string) as phone_near,
  cast(null as string) as email,
  cast(null as string) as identifier
from described
group by source, record
