-- step:     code_dbc
-- makes:    the DBC diagnoses (specialism-diagnosis) that hospitals delivered, numbered
-- grain:    code
-- reads:    hospital_dbc
-- scratch:  yes
-- rule:     concept ids of this vocabulary count from 2,005,000,000; they hold within one snapshot
select
  code,
  cast(2005000000 + row_number() over (order by code) as int) as concept_id
from (
  select distinct Specialisme || '-' || Diagnose as code from hospital_dbc
) delivered
where code is not null
