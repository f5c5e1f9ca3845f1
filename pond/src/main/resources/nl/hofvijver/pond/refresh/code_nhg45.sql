-- step:     code_nhg45
-- makes:    the determinations (NHG table 45) that practices delivered, and those that screenings give, numbered
-- grain:    code
-- reads:    gp_lab
-- scratch:  yes
-- rule:     concept ids of this vocabulary count from 2,004,000,000; they hold within one snapshot
select
  determination,
  cast(determination as string) as code,
  cast(2004000000 + row_number() over (order by determination) as int) as concept_id
from (
  select dWCIANummer as determination from gp_lab
  union
  select determination from (values (357), (560), (1272)) as screened(determination)
) delivered
where determination is not null
