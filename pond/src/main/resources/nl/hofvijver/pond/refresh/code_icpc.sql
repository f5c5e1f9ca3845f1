-- step:     code_icpc
-- makes:    the ICPC-1 codes that practices delivered, numbered
-- grain:    code
-- reads:    gp_eps, gp_jrn
-- scratch:  yes
-- rule:     concept ids of this vocabulary count from 2,001,000,000; they hold within one snapshot
select
  code,
  cast(2001000000 + row_number() over (order by code) as int) as concept_id
from (
  select dICPC as code from gp_eps
  union
  select dICPC from gp_jrn
  union
  select dEpisodeICPC from gp_jrn
) delivered
where code is not null
