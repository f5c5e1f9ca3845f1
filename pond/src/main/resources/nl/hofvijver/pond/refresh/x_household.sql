-- step:     x_household
-- makes:    the household of a person in a year, its kind and size, and the person's place in it
-- grain:    person_id, year
-- reads:    municipality_huishouden, household_number, x_person_key, delivery_number
-- rule:     a person who is given twice for a year (two municipalities, a later delivery) is where the newest row says
with given as (
  select
    k.person_id,
    h.Jaar as year,
    b.number as household,
    h.Type as type,
    h.Plaats as role,
    h.Omvang as size,
    n.first_row + h.hv_row as event_id
  from municipality_huishouden h
  join x_person_key k on k.partner = h.hv_partner and k.local_id = h.PersoonID
  join household_number b on b.partner = h.hv_partner and b.household = h.HuishoudenID
  join delivery_number n on n.partner = h.hv_partner and n.delivery = h.hv_delivery
),
given_twice as (
  select person_id, year, max(event_id) as newest
  from given
  group by person_id, year
  having count(*) > 1
)
select
  g.person_id,
  cast(g.year as int) as year,
  'h' || cast(g.household as string) as household_id,
  g.type,
  g.role,
  cast(g.size as int) as size
from given g
left join given_twice t on t.person_id = g.person_id and t.year = g.year
where t.newest is null or t.newest = g.event_id
