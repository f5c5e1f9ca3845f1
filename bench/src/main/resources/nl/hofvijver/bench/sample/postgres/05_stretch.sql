-- makes: stretch: unbroken stretches of registration with delivering practices, with and without laboratory results
with full_year as (
  select
    partner,
    period,
    bool_and(delivered = 'yes') filter (where tbl in ('EPS', 'JRN')) as basic,
    bool_and(delivered = 'yes') as with_lab
  from x_delivered
  where kind = 'gp' and tbl in ('EPS', 'JRN', 'LAB')
  group by partner, period
),
piece as (
  select
    k.kind,
    r.person_id,
    greatest(r.from_date, make_date(f.period, 1, 1)) as from_date,
    least(r.to_date, make_date(f.period + 1, 1, 1)) as to_date
  from x_registration r
  join full_year f on f.partner = r.practice
    and r.from_date < make_date(f.period + 1, 1, 1) and r.to_date > make_date(f.period, 1, 1)
  join (values ('basic'), ('lab')) k(kind) on case k.kind when 'basic' then f.basic else f.with_lab end
),
numbered as (
  select *, sum(starts) over (partition by kind, person_id order by from_date, to_date) as stretch
  from (
    select *, case when max(to_date) over (
      partition by kind, person_id order by from_date, to_date rows between unbounded preceding and 1 preceding
    ) + 92 >= from_date then 0 else 1 end as starts
    from piece
  ) started
)
select kind, person_id, min(from_date) as from_date, max(to_date) as to_date
from numbered
group by kind, person_id, stretch
