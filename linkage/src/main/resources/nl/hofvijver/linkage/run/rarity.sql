-- step:     rarity
-- makes:    the share of all records that has the same value, as a natural logarithm
-- grain:    rid
-- reads:    record
-- rule:     a value of one or two records counts as one of three: how rare it is cannot be known
with total as (
  select cast(count(*) as double) as records
  from record
),
shared as (
  select
    rid,
    count(*) over (partition by surname) as surname,
    count(*) over (partition by given) as given,
    count(*) over (partition by birth) as birth,
    count(*) over (partition by place) as place,
    count(*) over (partition by street) as street,
    count(*) over (partition by birth_place) as birth_place
  from record
)
select
  s.rid,
  ln(greatest(s.surname, 3) / t.records) as surname,
  ln(greatest(s.given, 3) / t.records) as given,
  ln(greatest(s.birth, 3) / t.records) as birth,
  ln(greatest(s.place, 3) / t.records) as place,
  ln(greatest(s.street, 3) / t.records) as street,
  ln(greatest(s.birth_place, 3) / t.records) as birth_place
from shared s
cross join total t
