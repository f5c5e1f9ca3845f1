-- step:     code_icd10
-- makes:    the ICD-10 codes that hospitals and the death register delivered, numbered
-- grain:    code
-- reads:    hospital_seh, hospital_opname, deaths_overlijden
-- scratch:  yes
-- rule:     concept ids of this vocabulary count from 2,002,000,000; they hold within one snapshot
select
  code,
  cast(2002000000 + row_number() over (order by code) as int) as concept_id
from (
  select Diagnose as code from hospital_seh
  union
  select Hoofddiagnose from hospital_opname
  union
  select Doodsoorzaak from deaths_overlijden
) delivered
where code is not null
