-- step:     person_year_practice
-- makes:    the practice of a person in a year, and whether a practice that delivers episodes and journal had the person
-- grain:    person_id, year
-- reads:    x_registration, x_delivered, partner, year
-- scratch:  yes
-- rule:     of several practices in a year, one that delivers counts before one that does not, then the one with most
--           days, then the last id
with practice as (
  select id, cast(row_number() over (order by id) as bigint) as number
  from partner
),
delivers_both as (
  select partner, period
  from x_delivered
  where tbl in ('EPS', 'JRN') and delivered = 'yes'
  group by partner, period
  having count(*) = 2
),
stay as (
  select
    r.person_id,
    y.year,
    p.number,
    b.partner is not null as covered,
    hv_days(greatest(r.from_date, y.from_date), least(r.to_date, y.to_date)) as days
  from x_registration r
  join year y on r.from_date < y.to_date and r.to_date > y.from_date
  join practice p on p.id = r.practice
  left join delivers_both b on b.partner = r.practice and b.period = y.year
),
chosen as (
  select
    person_id,
    year,
    bool_or(covered) as covered,
    hv_last_by(number, case when covered then 1000000000000 else 0 end + days * 1000000 + number) as number
  from stay
  group by person_id, year
)
select
  c.person_id,
  c.year,
  p.id as practice,
  c.covered
from chosen c
join practice p on p.number = c.number
