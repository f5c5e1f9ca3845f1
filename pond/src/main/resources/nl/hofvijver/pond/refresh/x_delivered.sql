-- step:     x_delivered
-- makes:    what was delivered: for every known partner, every table of its contract and every year of the region
-- grain:    partner, tbl, period
-- reads:    partner, contract_table, year, delivery, delivered_rows, fee_quarter, register_period
-- rule:     no: nothing delivered, or about other years, or a table with dates that has none in the year
-- rule:     partly: the deliveries reach over part of the year, or a whole quarter is empty in a year with at least 60
--           rows: a source that breaks off halfway is not a fall in care
-- rule:     a partner without a contract is judged by the contract of its kind
-- rule:     INSCHRIJFTARIEF is an extra line for practices: yes when in all four quarters at least half of the patients
--           whom the register dates would call registered have a fee; that decides how x_registration is made
with expected as (
  select
    p.id as partner,
    p.kind,
    c.tbl,
    case
      when c.tbl in ('HUISHOUDEN', 'INKOMEN') then 'year'
      when c.tbl in (
        'EPS', 'JRN', 'MED', 'LAB', 'ACT', 'COR', 'SEH', 'DBC', 'OPNAME', 'WMO', 'JEUGDHULP', 'SCHULD', 'SCREENING',
        'OVERLIJDEN'
      ) then 'day'
      else 'no'
    end as dated,
    y.year as period,
    y.from_date,
    y.to_date
  from partner p
  join contract_table c on c.contract = p.contract or (p.contract is null and c.kind = p.kind)
  cross join year y
),
received as (
  select
    partner,
    tbl,
    min(period_from) as period_from,
    max(period_to) as period_to,
    cast(sum(row_count) as bigint) as row_count
  from delivery
  group by partner, tbl
),
dated_rows as (
  select
    partner,
    tbl,
    period,
    cast(sum(row_count) as bigint) as row_count,
    count(distinct quarter) as quarters
  from delivered_rows
  group by partner, tbl, period
),
judged as (
  select
    e.partner,
    e.kind,
    e.tbl,
    e.period,
    case
      when coalesce(r.row_count, 0) = 0 then 'no'
      when r.period_from >= e.to_date or r.period_to < e.from_date then 'no'
      when e.dated <> 'no' and coalesce(d.row_count, 0) = 0 then 'no'
      when r.period_from > e.from_date or r.period_to < hv_add_days(e.to_date, -1) then 'partly'
      when e.dated = 'day' and d.row_count >= 60 and d.quarters < 4 then 'partly'
      else 'yes'
    end as delivered
  from expected e
  left join received r on r.partner = e.partner and r.tbl = e.tbl
  left join dated_rows d on d.partner = e.partner and d.tbl = e.tbl and d.period = e.period
),
fee_count as (
  select
    partner,
    fee_year,
    count(*) filter (where first_quarter) as first_quarter,
    count(*) filter (where second_quarter) as second_quarter,
    count(*) filter (where third_quarter) as third_quarter,
    count(*) filter (where fourth_quarter) as fourth_quarter
  from fee_quarter
  group by partner, fee_year
),
register_count as (
  select
    r.partner,
    y.year as period,
    count(*) filter (where r.from_date <= y.from_date and r.to_date > y.from_date) as first_quarter,
    count(*) filter (where r.from_date <= hv_date(y.year, 4, 1) and r.to_date > hv_date(y.year, 4, 1)) as second_quarter,
    count(*) filter (where r.from_date <= hv_date(y.year, 7, 1) and r.to_date > hv_date(y.year, 7, 1)) as third_quarter,
    count(*) filter (where r.from_date <= hv_date(y.year, 10, 1) and r.to_date > hv_date(y.year, 10, 1)) as fourth_quarter
  from register_period r
  join year y on r.from_date < y.to_date and r.to_date > y.from_date
  group by r.partner, y.year
),
fee_judged as (
  select
    p.id as partner,
    p.kind,
    'INSCHRIJFTARIEF' as tbl,
    y.year as period,
    case
      when f.partner is null then 'no'
      when least(f.first_quarter, f.second_quarter, f.third_quarter, f.fourth_quarter) > 0
        and f.first_quarter * 2 >= coalesce(r.first_quarter, 0)
        and f.second_quarter * 2 >= coalesce(r.second_quarter, 0)
        and f.third_quarter * 2 >= coalesce(r.third_quarter, 0)
        and f.fourth_quarter * 2 >= coalesce(r.fourth_quarter, 0) then 'yes'
      else 'partly'
    end as delivered
  from partner p
  cross join year y
  left join fee_count f on f.partner = p.id and f.fee_year = y.year
  left join register_count r on r.partner = p.id and r.period = y.year
  where p.kind = 'gp'
)
select partner, kind, tbl, cast(period as int) as period, delivered
from judged
union all
select partner, kind, tbl, cast(period as int) as period, delivered
from fee_judged
