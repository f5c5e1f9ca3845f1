-- step:     code_atc
-- makes:    the ATC codes that practices delivered, numbered
-- grain:    code
-- reads:    gp_med
-- scratch:  yes
-- rule:     concept ids of this vocabulary count from 2,003,000,000; they hold within one snapshot
select
  code,
  cast(2003000000 + row_number() over (order by code) as int) as concept_id
from (
  select distinct dATC as code from gp_med
) delivered
where code is not null
