-- step:     edge_record
-- makes:    what must not contradict within a person, of the encoded records that may be linked
-- grain:    rid
-- reads:    score, record
with linked as (
  select l as rid from score
  union
  select r as rid from score
)
select
  r.rid,
  r.source,
  r.sex,
  r.birth_year,
  r.given_initial as initial,
  nullif(split_part(r.given_sound, ' ', 1), '') as given_sound,
  r.identifier
from record r
join linked e on e.rid = r.rid
