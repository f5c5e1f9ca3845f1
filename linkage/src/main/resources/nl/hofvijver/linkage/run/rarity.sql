-- step:     rarity
-- makes:    the share of all records that has the same value, as a natural logarithm
-- grain:    rid
-- reads:    record, rare_wanted
-- rule:     a value of one or two records counts as one of three: how rare it is cannot be known
-- rule:     nine digits, because the last ones of a logarithm differ from one engine to another
with total as (
  select cast(count(*) as double) as records
  from record
),
surname_of as (
  select surname, count(*) as records from record group by surname
),
given_of as (
  select given, count(*) as records from record group by given
),
birth_of as (
  select birth, count(*) as records from record group by birth
),
place_of as (
  select place, count(*) as records from record group by place
),
street_of as (
  select street, count(*) as records from record group by street
),
birth_place_of as (
  select birth_place, count(*) as records from record group by birth_place
)
select
  r.rid,
  round(ln(case when s.records < 3 then 3 else s.records end / t.records), 9) as surname,
  round(ln(case when g.records < 3 then 3 else g.records end / t.records), 9) as given,
  round(ln(case when b.records < 3 then 3 else b.records end / t.records), 9) as birth,
  round(ln(case when p.records < 3 then 3 else p.records end / t.records), 9) as place,
  round(ln(case when e.records < 3 then 3 else e.records end / t.records), 9) as street,
  round(ln(case when h.records < 3 then 3 else h.records end / t.records), 9) as birth_place
from record r
join rare_wanted w on w.rid = r.rid
left join surname_of s on s.surname = r.surname
left join given_of g on g.given = r.given
left join birth_of b on b.birth = r.birth
left join place_of p on p.place = r.place
left join street_of e on e.street = r.street
left join birth_place_of h on h.birth_place = r.birth_place
cross join total t
