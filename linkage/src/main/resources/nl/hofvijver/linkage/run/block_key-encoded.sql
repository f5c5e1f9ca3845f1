-- step:     key_fresh
-- makes:    the keys under which an encoded record looks for others (numbers of rules: Rule.java)
-- grain:    rid, rule, block
-- reads:    record
-- rule:     tokens are keys already; a token of a name stands for the name within the year of birth (the first one) or for
--           both names together (the second one, or the only one when the year is not known)
with keyed as (
  select
    rid,
    identifier,
    birth,
    cast(birth_year as varchar) as birth_year,
    sex,
    case when birth_year is not null then split_part(surname, ' ', 1) end as surname_in_year,
    case when birth_year is not null then split_part(given, ' ', 1) end as given_in_year,
    case
      when birth_year is null then surname
      when split_part(surname, ' ', 2) <> '' then split_part(surname, ' ', 2)
    end as names,
    case when birth_year is not null then split_part(surname_sound, ' ', 1) end as sound_one,
    split_part(surname_sound, ' ', 2) as sound_other,
    case when birth_year is not null then split_part(given_sound, ' ', 1) end as given_sound_one,
    split_part(given_sound, ' ', 2) as given_sound_other,
    given_initial,
    split_part(address, ' ', 1) as address_one,
    split_part(address, ' ', 2) as address_other,
    postcode,
    postcode_area,
    phone,
    email,
    split_part(street, ' ', 1) as street_one,
    split_part(street, ' ', 2) as street_other,
    split_part(street, ' ', 3) as street_third,
    split_part(birth_part, ' ', 1) as part_one,
    split_part(birth_part, ' ', 2) as part_two,
    split_part(birth_part, ' ', 3) as part_three,
    split_part(birth_part, ' ', 4) as part_four,
    split_part(birth_part, ' ', 5) as part_five,
    split_part(birth_part, ' ', 6) as part_six
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
  select rid, 5, sound_one || given_sound_one from keyed where sound_one is not null and given_sound_one is not null
  union all
  select rid, 6, names from keyed where names is not null
  union all
  select rid, 7, part_one from keyed where part_one <> ''
  union all
  select rid, 7, part_two from keyed where part_two <> ''
  union all
  select rid, 7, part_three from keyed where part_three <> ''
  union all
  select rid, 7, part_four from keyed where part_four <> ''
  union all
  select rid, 7, part_five from keyed where part_five <> ''
  union all
  select rid, 7, part_six from keyed where part_six <> ''
  union all
  select rid, 8, address_one || coalesce(sex, '') from keyed where address_one <> ''
  union all
  select rid, 17, address_other from keyed where address_other <> ''
  union all
  select rid, 9, street_one from keyed where street_one <> ''
  union all
  select rid, 9, street_other from keyed where street_other <> ''
  union all
  select rid, 9, street_third from keyed where street_third <> ''
  union all
  select rid, 10, phone from keyed where phone is not null
  union all
  select rid, 11, email from keyed where email is not null
  union all
  select rid, 13, surname_in_year from keyed where surname_in_year is not null
  union all
  select rid, 14, given_in_year from keyed where given_in_year is not null
  union all
  select rid, 15, sound_other from keyed where sound_other <> ''
  union all
  select rid, 15, given_sound_other from keyed where given_sound_other <> ''
  union all
  select rid, 16, sound_one from keyed where sound_one is not null
  union all
  select rid, 18, postcode_area || birth_year from keyed where postcode_area is not null and birth_year is not null
  union all
  select rid, 19, birth from keyed where birth is not null
  union all
  select rid, 20, postcode || birth_year from keyed where postcode is not null and birth_year is not null
  union all
  select rid, 22, postcode from keyed where postcode is not null
)
select rid, rule, hv_hash(text) as block
from found
