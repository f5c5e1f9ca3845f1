-- step:     key_fresh
-- makes:    the keys under which a record looks for others, one set per rule (see rule in Rule.java)
-- grain:    rid, rule, block
-- reads:    record
-- rule:     two records are compared when they share a key of any rule; names in a pair are sorted, so that swapped names meet
with keyed as (
  select
    rid,
    identifier,
    birth,
    cast(birth_year as string) as birth_year,
    month_day,
    initial,
    surname,
    surname_sound,
    surname_parts,
    given,
    given_sound,
    least(surname_sound, given_sound) as sound_one,
    greatest(surname_sound, given_sound) as sound_other,
    postcode,
    postcode_area,
    postcode_street,
    house,
    street,
    birth_place,
    phone,
    email
  from record
),
part as (
  select rid, birth_year, split_part(surname_parts, ' ', 1) as part
  from keyed
  where birth_year is not null and surname_parts is not null
  union all
  select rid, birth_year, split_part(surname_parts, ' ', 2) as part
  from keyed
  where birth_year is not null and surname_parts like '% %'
),
found as (
  select rid, 1 as rule, identifier as text from keyed where identifier is not null
  union all
  select rid, 2, birth || '|' || surname_sound from keyed where birth is not null and surname_sound is not null
  union all
  select rid, 3, birth || '|' || initial from keyed where birth is not null and initial is not null
  union all
  select rid, 4, birth || '|' || postcode_area from keyed where birth is not null and postcode_area is not null
  union all
  select rid, 5, birth_year || '|' || sound_one || '|' || sound_other from keyed
  where birth_year is not null and surname_sound is not null and given_sound is not null
  union all
  select rid, 6, postcode_area || '|' || sound_one || '|' || sound_other from keyed
  where postcode_area is not null and surname_sound is not null and given_sound is not null
  union all
  select rid, 7, month_day || '|' || sound_one || '|' || sound_other from keyed
  where month_day is not null and surname_sound is not null and given_sound is not null
  union all
  select rid, 8, postcode_street || '|' || house || '|' || initial from keyed
  where postcode_street is not null and house is not null and initial is not null
  union all
  select rid, 9, postcode_area || '|' || house || '|' || birth_year from keyed
  where postcode_area is not null and house is not null and birth_year is not null
  union all
  select rid, 10, phone from keyed where phone is not null
  union all
  select rid, 11, email from keyed where email is not null
  union all
  select rid, 12, birth_year || '|' || part from part
  union all
  select rid, 13, birth_year || '|' || surname_sound from keyed where birth_year is not null and surname_sound is not null
  union all
  select rid, 14, birth_year || '|' || given from keyed where birth_year is not null and given is not null
  union all
  select rid, 15, sound_one || '|' || sound_other from keyed where surname_sound is not null and given_sound is not null
  union all
  select rid, 16, surname_sound from keyed where surname_sound is not null
  union all
  select rid, 17, street || '|' || house from keyed where street is not null and house is not null
  union all
  select rid, 18, given || '|' || postcode_area from keyed where given is not null and postcode_area is not null
  union all
  select rid, 19, birth from keyed where birth is not null
  union all
  select rid, 20, postcode_street || '|' || birth_year from keyed where postcode_street is not null and birth_year is not null
  union all
  select rid, 21, given || '|' || birth_place from keyed where given is not null and birth_place is not null
  union all
  select rid, 22, postcode_street from keyed where postcode_street is not null
)
select rid, rule, hv_hash(text) as block
from found
