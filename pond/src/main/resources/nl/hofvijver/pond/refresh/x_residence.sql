-- step:     x_residence
-- makes:    where a person lived, as buurt with its division (vintage)
-- grain:    person_id, from_date
-- reads:    municipality_adres, x_person_key, x_person, delivery_number, successor
-- rule:     the buurt is given in the current division where it is certain which one it became; a buurt that was split
--           or whose boundary moved keeps the division in which the municipality gave it
-- rule:     only persons whom other partners can be linked to: with an unlinkable one, care would seem absent
-- rule:     an address ends when the next one begins, at death, or when it is said to end, whichever is first
-- rule:     of two addresses from the same day the newest delivered one counts
-- checks:   from_date < to_date; no overlap per person; an open end is 9999-12-31
with address as (
  select
    k.person_id,
    coalesce(s.to_code, a.Buurtcode) as buurt,
    coalesce(s.to_vintage, a.Indelingsjaar) as vintage,
    a.Vanaf as from_date,
    least(coalesce(a.Tot, date '9999-12-31'), coalesce(hv_add_days(p.death_date, 1), date '9999-12-31')) as to_date
  from municipality_adres a
  join x_person_key k on k.partner = a.hv_partner and k.local_id = a.PersoonID
  join x_person p on p.person_id = k.person_id
  join delivery_number n on n.partner = a.hv_partner and n.delivery = a.hv_delivery
  left join successor s on s.from_code = a.Buurtcode and s.from_vintage = a.Indelingsjaar
  where k.link_kind <> 'none'
  qualify row_number() over (partition by k.person_id, a.Vanaf order by n.first_row + a.hv_row desc) = 1
),
closed as (
  select
    person_id,
    buurt,
    vintage,
    from_date,
    least(to_date, coalesce(lead(from_date) over (partition by person_id order by from_date), to_date)) as to_date
  from address
)
select
  person_id,
  buurt,
  cast(vintage as int) as vintage,
  from_date,
  to_date
from closed
where from_date < to_date
