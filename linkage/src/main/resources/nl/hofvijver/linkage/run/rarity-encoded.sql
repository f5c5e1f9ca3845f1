-- step:     rarity
-- makes:    the share of all records with the same token, as a natural logarithm; of names: within the year of birth
-- grain:    rid
-- reads:    record, rare_wanted
-- rule:     the first token of a name is the one within the year of birth; without a year nothing is known about rarity
-- rule:     nine digits, because the last ones of a logarithm differ from one engine to another
with total as (
  select cast(count(*) as double) as records
  from record
),
shared as (
  select
    rid,
    birth_year,
    count(*) over (partition by birth_year) as year_records,
    count(*) over (partition by split_part(surname, ' ', 1)) as surname,
    count(*) over (partition by split_part(given, ' ', 1)) as given,
    count(*) over (partition by birth) as birth
  from record
)
select
  s.rid,
  case when s.birth_year is not null then round(ln(greatest(s.surname, 2) / cast(greatest(s.year_records, 2) as double)), 9) end
    as surname,
  case when s.birth_year is not null then round(ln(greatest(s.given, 2) / cast(greatest(s.year_records, 2) as double)), 9) end
    as given,
  round(ln(greatest(s.birth, 3) / t.records), 9) as birth,
  cast(null as double) as place,
  cast(null as double) as street,
  cast(null as double) as birth_place
from shared s
join rare_wanted w on w.rid = s.rid
cross join total t
