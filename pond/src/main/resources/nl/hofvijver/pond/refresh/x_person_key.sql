-- step:     x_person_key
-- makes:    which person of the pond a partner means with its own number
-- grain:    partner, local_id
-- reads:    person_source, deaths_overlijden
-- rule:     the same pseudonym is the same person, at every partner; a number without a pseudonym is a person of its own
-- rule:     persons are numbered over the sorted pseudonyms, then over the numbers without one
-- rule:     the death register adds no persons: without a year of birth nothing can be said about them
with pseudonym_number as (
  select pseudonym, row_number() over (order by pseudonym) as person_id
  from (select distinct pseudonym from person_source where pseudonym is not null) distinct_pseudonym
),
last_number as (
  select count(*) as persons
  from pseudonym_number
),
deceased as (
  select distinct hv_partner as partner, Persoonspseudoniem as pseudonym
  from deaths_overlijden
)
select
  s.partner,
  s.local_id,
  cast(p.person_id as bigint) as person_id,
  'pseudonym' as link_kind
from person_source s
join pseudonym_number p on p.pseudonym = s.pseudonym
union all
select
  d.partner,
  d.pseudonym as local_id,
  cast(p.person_id as bigint) as person_id,
  'pseudonym' as link_kind
from deceased d
join pseudonym_number p on p.pseudonym = d.pseudonym
union all
select
  s.partner,
  s.local_id,
  cast(l.persons + row_number() over (order by s.partner, s.local_id) as bigint) as person_id,
  'none' as link_kind
from person_source s
cross join last_number l
where s.pseudonym is null
