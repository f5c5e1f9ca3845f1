-- step:     cover_period
-- makes:    unbroken stretches in which a person was registered with practices that delivered certain tables, or was in
--           the view of any partner
-- grain:    cover, person_id, from_date
-- reads:    x_registration, x_delivered, observation_period, cover_table, year
-- scratch:  yes
-- rule:     only years for which the practice delivered all of the tables in full
-- rule:     a gap of at most one quarter does not break a stretch: it is a fee that was not sent, or a change of practice
with asked as (
  select cover, count(*) as tables
  from cover_table
  group by cover
),
delivering as (
  select t.cover, d.partner as practice, d.period as year
  from x_delivered d
  join cover_table t on t.tbl = d.tbl
  join asked a on a.cover = t.cover
  where d.kind = 'gp' and d.delivered = 'yes'
  group by t.cover, d.partner, d.period, a.tables
  having count(*) = a.tables
),
piece as (
  select
    d.cover,
    r.person_id,
    greatest(r.from_date, y.from_date) as from_date,
    least(r.to_date, y.to_date) as to_date
  from x_registration r
  join year y on r.from_date < y.to_date and r.to_date > y.from_date
  join delivering d on d.practice = r.practice and d.year = y.year
),
marked as (
  select
    cover,
    person_id,
    from_date,
    to_date,
    max(to_date) over (
      partition by cover, person_id order by from_date, to_date rows between unbounded preceding and 1 preceding
    ) as covered_until
  from piece
),
numbered as (
  select
    cover,
    person_id,
    from_date,
    to_date,
    sum(case when hv_add_days(covered_until, 92) >= from_date then 0 else 1 end) over (
      partition by cover, person_id order by from_date, to_date rows between unbounded preceding and current row
    ) as stretch
  from marked
)
select cover, person_id, min(from_date) as from_date, max(to_date) as to_date
from numbered
group by cover, person_id, stretch
union all
select c.cover, o.person_id, o.observation_period_start_date, hv_add_days(o.observation_period_end_date, 1)
from observation_period o
join cover_table c on c.tbl = 'IN VIEW'
