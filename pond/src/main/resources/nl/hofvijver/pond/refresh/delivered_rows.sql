-- step:     delivered_rows
-- makes:    how many rows of a table lie in each quarter of each year; for facts about a whole year, per year
-- grain:    partner, tbl, period, quarter
-- reads:    gp_eps, gp_jrn, gp_med, gp_lab, gp_act, gp_cor, hospital_seh, hospital_dbc, hospital_opname, municipality_huishouden, municipality_inkomen, municipality_wmo, municipality_jeugdhulp, municipality_schuld, ggd_screening, deaths_overlijden
-- scratch:  yes
-- rule:     tables that describe a state (patients, addresses) have no rows here
with dated as (
  select hv_partner as partner, 'EPS' as tbl, coalesce(dBegindatum, dMutatiedatum) as day from gp_eps
  union all select hv_partner, 'JRN', dDatum from gp_jrn
  union all select hv_partner, 'MED', dVoorschriftdatum from gp_med
  union all select hv_partner, 'LAB', dBepalingdatum from gp_lab
  union all select hv_partner, 'ACT', dDatum from gp_act
  union all select hv_partner, 'COR', dDatum from gp_cor
  union all select hv_partner, 'SEH', cast(Aankomst as date) from hospital_seh
  union all select hv_partner, 'DBC', Begindatum from hospital_dbc
  union all select hv_partner, 'OPNAME', cast(Opname as date) from hospital_opname
  union all select hv_partner, 'WMO', Vanaf from municipality_wmo
  union all select hv_partner, 'JEUGDHULP', Vanaf from municipality_jeugdhulp
  union all select hv_partner, 'SCHULD', Vanaf from municipality_schuld
  union all select hv_partner, 'SCREENING', Datum from ggd_screening
  union all select hv_partner, 'OVERLIJDEN', Overlijdensdatum from deaths_overlijden
),
per_day as (
  select partner, tbl, day, count(*) as row_count
  from dated
  where day is not null
  group by partner, tbl, day
)
select
  partner,
  tbl,
  hv_year(day) as period,
  cast(hv_floor((hv_month(day) + 2) / 3) as int) as quarter,
  cast(sum(row_count) as bigint) as row_count
from per_day
group by partner, tbl, hv_year(day), cast(hv_floor((hv_month(day) + 2) / 3) as int)
union all
select hv_partner, 'HUISHOUDEN', Jaar, cast(null as int), count(*)
from municipality_huishouden
group by hv_partner, Jaar
union all
select hv_partner, 'INKOMEN', Jaar, cast(null as int), count(*)
from municipality_inkomen
group by hv_partner, Jaar
