-- step:     code_local
-- makes:    observations that have no code system of their own, numbered
-- grain:    code
-- reads:    municipality_wmo, municipality_jeugdhulp, municipality_schuld, gp_cor
-- scratch:  yes
-- rule:     concept ids of this vocabulary count from 2,007,000,000; they hold within one snapshot
select
  code,
  cast(2007000000 + row_number() over (order by code) as int) as concept_id
from (
  select code
  from (
    values ('VOEDSEL-ZORGEN'), ('VOEDSEL-OP'), ('SDQ'), ('SEH-URGENTIE'), ('OPNAME-SPOED'), ('DBC-VERWIJSTYPE')
  ) as fixed(code)
  union
  select 'WMO:' || Soort from municipality_wmo
  union
  select 'JEUGDHULP:' || Soort from municipality_jeugdhulp
  union
  select 'SCHULD:' || Soort from municipality_schuld
  union
  select 'VERWIJZING:' || coalesce(dSpecialisme, 'onbekend') from gp_cor where dRichting = 'U'
) delivered
where code is not null
