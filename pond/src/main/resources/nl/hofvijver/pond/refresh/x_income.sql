-- step:     x_income
-- makes:    the income group (1 lowest to 1000 highest) of a person's household in a year, and whether it is on welfare
-- grain:    person_id, year
-- reads:    municipality_inkomen, x_person_key, delivery_number
-- rule:     a person who is given twice for a year has what the newest row says
with given as (
  select
    k.person_id,
    i.Jaar as year,
    i.Inkomensgroep as income_group,
    i.Bijstand = 'J' as welfare,
    n.first_row + i.hv_row as event_id
  from municipality_inkomen i
  join x_person_key k on k.partner = i.hv_partner and k.local_id = i.PersoonID
  join delivery_number n on n.partner = i.hv_partner and n.delivery = i.hv_delivery
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
  cast(g.income_group as int) as income_group,
  g.welfare
from given g
left join given_twice t on t.person_id = g.person_id and t.year = g.year
where t.newest is null or t.newest = g.event_id
