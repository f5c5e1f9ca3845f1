-- step:     x_person_key
-- makes:    which person of the pond a partner means with its own number, and how sure that is
-- grain:    partner, local_id
-- reads:    person_source, deaths_overlijden, linked
-- rule:     an equal pseudonym is the same person, at every partner; who has none is linked on what partners encoded
-- rule:     the number of a person is the one it had in earlier refreshes (linked)
-- rule:     the death register adds no persons: without a year of birth nothing can be said about them
with entity as (
  select
    partner,
    local_id,
    pseudonym,
    case when pseudonym is not null then 'pseudonym' else partner end as source,
    coalesce(pseudonym, local_id) as record
  from person_source
),
company as (
  select person_id, count(*) as entities
  from linked
  group by person_id
),
deceased as (
  select distinct hv_partner as partner, Persoonspseudoniem as pseudonym
  from deaths_overlijden
)
select
  e.partner,
  e.local_id,
  l.person_id,
  case when e.pseudonym is not null then 'pseudonym' when c.entities > 1 then 'probabilistic' else 'none' end
    as link_kind,
  case when e.pseudonym is not null then cast(1 as double) when c.entities > 1 then l.probability else cast(0 as double)
    end as probability
from entity e
join linked l on l.source = e.source and l.record = e.record
join company c on c.person_id = l.person_id
union all
select
  d.partner,
  d.pseudonym as local_id,
  l.person_id,
  'pseudonym' as link_kind,
  cast(1 as double) as probability
from deceased d
join linked l on l.source = 'pseudonym' and l.record = d.pseudonym
