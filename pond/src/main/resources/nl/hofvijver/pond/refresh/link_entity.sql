-- step:     link_entity
-- makes:    what is to be linked: every pseudonym, and every record without one, in the form of encoded records
-- grain:    rid
-- reads:    person_source
-- rule:     records with one pseudonym are one thing already and need no comparison; 'pseudonym' is a source in which
--           nobody stands twice, so that two pseudonyms never become one person
-- rule:     of several descriptions the most believed one that says something counts (see person_source)
with entity as (
  select
    case when pseudonym is not null then 'p:' || pseudonym else 'r:' || partner || ':' || local_id end as entity,
    case when pseudonym is not null then 'pseudonym' else partner end as source,
    position,
    birth_year,
    case sex when 'male' then 'm' when 'female' then 'f' end as sex
  from person_source
),
described as (
  select
    entity,
    source,
    min(position) as position,
    hv_first_by(birth_year, position) as birth_year,
    hv_first_by(sex, position) as sex
  from entity
  group by entity, source
)
select
  hv_hash(entity) as rid,
  row_number() over (order by position) - 1 as position,
  source,
  entity as record,
  cast(birth_year as int) as birth_year,
  cast(null as varchar) as surname,
  cast(null as varchar) as surname_part,
  cast(null as varchar) as surname_near,
  cast(null as varchar) as surname_sound,
  cast(null as varchar) as given,
  cast(null as varchar) as given_near,
  cast(null as varchar) as given_sound,
  cast(null as varchar) as given_initial,
  cast(null as varchar) as birth,
  cast(null as varchar) as birth_near,
  cast(null as varchar) as birth_part,
  sex,
  cast(null as varchar) as address,
  cast(null as varchar) as postcode,
  cast(null as varchar) as postcode_area,
  cast(null as varchar) as postcode_near,
  cast(null as varchar) as house,
  cast(null as varchar) as street,
  cast(null as varchar) as street_near,
  cast(null as varchar) as place,
  cast(null as varchar) as place_near,
  cast(null as varchar) as region,
  cast(null as varchar) as phone,
  cast(null as varchar) as phone_near,
  cast(null as varchar) as email,
  cast(null as varchar) as identifier
from described
