-- step:     code_vektis
-- makes:    the Vektis codes of procedures that practices delivered, numbered
-- grain:    code
-- reads:    gp_act
-- scratch:  yes
-- rule:     concept ids of this vocabulary count from 2,006,000,000; they hold within one snapshot
select
  code,
  cast(2006000000 + row_number() over (order by code) as int) as concept_id
from (
  select distinct dVektiscode as code from gp_act
) delivered
where code is not null
