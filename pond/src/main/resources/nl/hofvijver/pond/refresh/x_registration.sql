-- step:     x_registration
-- makes:    one row per person and uninterrupted registration with a practice, within the years of the region
-- grain:    person_id, practice, from_date
-- reads:    fee_quarter, register_period, gp_act, x_delivered, x_person_key, x_person, year
-- rule:     a quarterly fee covers its quarter; adjoining quarters join into one period, a missing quarter ends it
-- fallback: in a year for which a practice did not deliver its fees (x_delivered, INSCHRIJFTARIEF) its register dates
--           count, without those who were charged as a passer-by (Vektis 12400 to 12409) in that year
-- rule:     a registration ends at death
-- checks:   from_date < to_date; no overlap per person and practice
with fee_practice as (
  select partner, period
  from x_delivered
  where tbl = 'INSCHRIJFTARIEF' and delivered = 'yes'
),
fee as (
  select q.partner, q.local_id, q.fee_year, q.first_quarter, q.second_quarter, q.third_quarter, q.fourth_quarter
  from fee_quarter q
  join fee_practice f on f.partner = q.partner and f.period = q.fee_year
),
passer_by as (
  select distinct hv_partner as partner, PseudoPatientID as local_id, hv_year(dDatum) as period
  from gp_act
  where dVektiscode between '12400' and '12409'
),
piece as (
  select partner, local_id, 'fee' as source, hv_date(fee_year, 1, 1) as from_date, hv_date(fee_year + 1, 1, 1) as to_date
  from fee
  where first_quarter and second_quarter and third_quarter and fourth_quarter
  union all
  select partner, local_id, 'fee', hv_date(fee_year, 1, 1), hv_date(fee_year, 4, 1)
  from fee
  where first_quarter and not (second_quarter and third_quarter and fourth_quarter)
  union all
  select partner, local_id, 'fee', hv_date(fee_year, 4, 1), hv_date(fee_year, 7, 1)
  from fee
  where second_quarter and not (first_quarter and third_quarter and fourth_quarter)
  union all
  select partner, local_id, 'fee', hv_date(fee_year, 7, 1), hv_date(fee_year, 10, 1)
  from fee
  where third_quarter and not (first_quarter and second_quarter and fourth_quarter)
  union all
  select partner, local_id, 'fee', hv_date(fee_year, 10, 1), hv_date(fee_year + 1, 1, 1)
  from fee
  where fourth_quarter and not (first_quarter and second_quarter and third_quarter)
  union all
  select r.partner, r.local_id, 'register', greatest(r.from_date, y.from_date), least(r.to_date, y.to_date)
  from register_period r
  join year y on r.from_date < y.to_date and r.to_date > y.from_date
  left join fee_practice f on f.partner = r.partner and f.period = y.year
  left join passer_by b on b.partner = r.partner and b.local_id = r.local_id and b.period = y.year
  where f.partner is null and b.partner is null
),
alive as (
  select
    k.person_id,
    e.partner as practice,
    e.source,
    e.from_date,
    least(e.to_date, coalesce(hv_add_days(p.death_date, 1), e.to_date)) as to_date
  from piece e
  join x_person_key k on k.partner = e.partner and k.local_id = e.local_id
  join x_person p on p.person_id = k.person_id
),
marked as (
  select
    person_id,
    practice,
    source,
    from_date,
    to_date,
    max(to_date) over (
      partition by person_id, practice, source order by from_date, to_date
      rows between unbounded preceding and 1 preceding
    ) as covered_until
  from alive
  where from_date < to_date
),
numbered as (
  select
    person_id,
    practice,
    source,
    from_date,
    to_date,
    sum(case when covered_until >= from_date then 0 else 1 end) over (
      partition by person_id, practice, source order by from_date, to_date
      rows between unbounded preceding and current row
    ) as stretch
  from marked
)
select
  person_id,
  practice,
  min(from_date) as from_date,
  max(to_date) as to_date,
  source
from numbered
group by person_id, practice, source, stretch
