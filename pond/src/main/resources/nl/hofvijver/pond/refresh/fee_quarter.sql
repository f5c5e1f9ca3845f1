-- step:     fee_quarter
-- makes:    patients for whom a practice charged the registration fee, per year with a mark for each quarter
-- grain:    partner, local_id, fee_year
-- reads:    gp_act
-- scratch:  yes
-- rule:     a fee has Vektis code 11000 or 11100 to 11104 (65+, 75+, deprived areas), on any day of its quarter; without
--           a code its description says so (inschrijftarief, inschrijving) and it is dated on a quarter's first day
-- rule:     a fee with a negative amount takes one back; a fee sent twice counts once
-- source:   Vektis codes and quarter rule as used by ELAN
with fee as (
  select
    hv_partner as partner,
    PseudoPatientID as local_id,
    hv_year(dDatum) as fee_year,
    hv_floor((hv_month(dDatum) + 2) / 3) as quarter,
    case when dBedrag < 0 then -1 else 1 end as sign
  from gp_act
  where dVektiscode in ('11000', '11100', '11101', '11102', '11103', '11104')
    or (
      dVektiscode is null
      and hv_month(dDatum) in (1, 4, 7, 10)
      and hv_day(dDatum) = 1
      and (lower(Omschrijving) like '%schrijftar%' or lower(Omschrijving) like '%schrijving%')
      and lower(Omschrijving) not like '%uitschrij%'
    )
)
select
  partner,
  local_id,
  fee_year,
  coalesce(sum(case when quarter = 1 then sign end) > 0, false) as first_quarter,
  coalesce(sum(case when quarter = 2 then sign end) > 0, false) as second_quarter,
  coalesce(sum(case when quarter = 3 then sign end) > 0, false) as third_quarter,
  coalesce(sum(case when quarter = 4 then sign end) > 0, false) as fourth_quarter
from fee
group by partner, local_id, fee_year
