-- step:     key_fresh
-- makes:    the keys under which an encoded record looks for others (numbers of rules: Rule.java)
-- grain:    rid, rule, block
-- reads:    record
-- rule:     coalesce: DuckDB 2.0.0.1 fails on a filter on split_part of a column without any value
-- rule:     of several addresses the first two give keys
-- rule:     tokens are keys already; a token of a name stands for the name within the year of birth (the first one) or for
--           both names together (the second one, or the only one when the year is not known)
with keyed as (
  select
    rid,
    identifier,
    birth,
    cast(birth_year as string) as birth_year,
    sex,
    case when birth_year is not null then nullif(split_part(coalesce(surname, ''), ' ', 1), '') end as surname_in_year,
    case when birth_year is not null then nullif(split_part(coalesce(given, ''), ' ', 1), '') end as given_in_year,
    case
      when birth_year is null then surname
      else nullif(split_part(coalesce(surname, ''), ' ', 2), '')
    end as names,
    case when birth_year is not null then nullif(split_part(coalesce(surname_sound, ''), ' ', 1), '') end as sound_one,
    nullif(split_part(coalesce(surname_sound, ''), ' ', 2), '') as sound_other,
    case when birth_year is not null then nullif(split_part(coalesce(given_sound, ''), ' ', 1), '') end as given_sound_one,
    nullif(split_part(coalesce(given_sound, ''), ' ', 2), '') as given_sound_other,
    given_initial,
    nullif(split_part(coalesce(address, ''), ' ', 1), '') as address_one,
    nullif(split_part(coalesce(address, ''), ' ', 2), '') as address_other,
    nullif(split_part(coalesce(postcode, ''), ' ', 1), '') as postcode,
    nullif(split_part(coalesce(postcode, ''), ' ', 2), '') as postcode_other,
    nullif(split_part(coalesce(postcode_area, ''), ' ', 1), '') as postcode_area,
    nullif(split_part(coalesce(postcode_area, ''), ' ', 2), '') as area_other,
    phone,
    email,
    nullif(split_part(coalesce(street, ''), ' ', 1), '') as street_one,
    nullif(split_part(coalesce(street, ''), ' ', 2), '') as street_other,
    nullif(split_part(coalesce(street, ''), ' ', 3), '') as street_third,
    nullif(split_part(coalesce(birth_part, ''), ' ', 1), '') as part_one,
    nullif(split_part(coalesce(birth_part, ''), ' ', 2), '') as part_two,
    nullif(split_part(coalesce(birth_part, ''), ' ', 3), '') as part_three,
    nullif(split_part(coalesce(birth_part, ''), ' ', 4), '') as part_four,
    nullif(split_part(coalesce(birth_part, ''), ' ', 5), '') as part_five,
    nullif(split_part(coalesce(birth_part, ''), ' ', 6), '') as part_six
  from record
),
found as (
  select rid, 1 as rule, identifier as text from keyed where identifier is not null
  union all
  select rid, 2, birth || sound_one from keyed where birth is not null and sound_one is not null
  union all
  select rid, 3, birth || given_initial from keyed where birth is not null and given_initial is not null
  union all
  select rid, 4, birth || postcode_area from keyed where birth is not null and postcode_area is not null
  union all
  select rid, 4, birth || area_other from keyed where birth is not null and area_other is not null
  union all
  select rid, 5, sound_one || given_sound_one from keyed where sound_one is not null and given_sound_one is not null
  union all
  select rid, 6, names from keyed where names is not null
  union all
  select rid, 7, part_one from keyed where part_one is not null
  union all
  select rid, 7, part_two from keyed where part_two is not null
  union all
  select rid, 7, part_three from keyed where part_three is not null
  union all
  select rid, 7, part_four from keyed where part_four is not null
  union all
  select rid, 7, part_five from keyed where part_five is not null
  union all
  select rid, 7, part_six from keyed where part_six is not null
  union all
  select rid, 8, address_one || coalesce(sex, '') from keyed where address_one is not null
  union all
  select rid, 17, address_other from keyed where address_other is not null
  union all
  select rid, 9, street_one from keyed where street_one is not null
  union all
  select rid, 9, street_other from keyed where street_other is not null
  union all
  select rid, 9, street_third from keyed where street_third is not null
  union all
  select rid, 10, phone from keyed where phone is not null
  union all
  select rid, 11, email from keyed where email is not null
  union all
  select rid, 13, surname_in_year from keyed where surname_in_year is not null
  union all
  select rid, 14, given_in_year from keyed where given_in_year is not null
  union all
  select rid, 15, sound_other from keyed where sound_other is not null
  union all
  select rid, 15, given_sound_other from keyed where given_sound_other is not null
  union all
  select rid, 16, sound_one from keyed where sound_one is not null
  union all
  select rid, 18, postcode_area || birth_year from keyed where postcode_area is not null and birth_year is not null
  union all
  select rid, 18, area_other || birth_year from keyed where area_other is not null and birth_year is not null
  union all
  select rid, 19, birth from keyed where birth is not null
  union all
  select rid, 20, postcode || birth_year from keyed where postcode is not null and birth_year is not null
  union all
  select rid, 20, postcode_other || birth_year from keyed where postcode_other is not null and birth_year is not null
  union all
  select rid, 22, postcode from keyed where postcode is not null
  union all
  select rid, 22, postcode_other from keyed where postcode_other is not null
)
select rid, rule, hv_hash(text) as block
from found
