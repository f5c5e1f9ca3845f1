-- step:     concept
-- makes:    every concept that the snapshot refers to: the standard ones by their known numbers, the local codes above
--           two thousand million
-- grain:    concept_id
-- reads:    code_icpc, code_icd10, code_atc, code_nhg45, code_dbc, code_vektis, code_local
-- fills:    concept_id, concept_name, domain_id, vocabulary_id, concept_class_id, standard_concept, concept_code, valid_start_date, valid_end_date
-- rule:     the name of a local code is the code: its titles belong to the holders of the code systems
-- source:   OHDSI standardized vocabularies for the numbers below two thousand million
with listed as (
  select concept_id, concept_name, domain_id, vocabulary_id, concept_class_id, standard_concept, concept_code
  from (
    values
      (0, 'No matching concept', 'Metadata', 'None', 'Undefined', cast(null as string), 'No matching concept'),
      (8507, 'MALE', 'Gender', 'Gender', 'Gender', 'S', 'M'),
      (8532, 'FEMALE', 'Gender', 'Gender', 'Gender', 'S', 'F'),
      (8551, 'UNKNOWN', 'Gender', 'Gender', 'Gender', cast(null as string), 'U'),
      (9201, 'Inpatient Visit', 'Visit', 'Visit', 'Visit', 'S', 'IP'),
      (9202, 'Outpatient Visit', 'Visit', 'Visit', 'Visit', 'S', 'OP'),
      (9203, 'Emergency Room Visit', 'Visit', 'Visit', 'Visit', 'S', 'ER'),
      (32817, 'EHR', 'Type Concept', 'Type Concept', 'Type Concept', 'S', 'OMOP4976890'),
      (32838, 'EHR prescription', 'Type Concept', 'Type Concept', 'Type Concept', 'S', 'OMOP4976911'),
      (32856, 'Lab', 'Type Concept', 'Type Concept', 'Type Concept', 'S', 'OMOP4976929'),
      (32879, 'Registry', 'Type Concept', 'Type Concept', 'Type Concept', 'S', 'OMOP4976952'),
      (756265, 'OMOP CDM Version 5.4.0', 'Metadata', 'CDM', 'CDM', 'S', 'CDM v5.4.0')
  ) as standard(concept_id, concept_name, domain_id, vocabulary_id, concept_class_id, standard_concept, concept_code)
  union all
  select concept_id, code, 'Condition', 'ICPC', 'Undefined', cast(null as string), code from code_icpc
  union all
  select concept_id, code, 'Condition', 'ICD10', 'Undefined', cast(null as string), code from code_icd10
  union all
  select concept_id, code, 'Drug', 'ATC', 'Undefined', cast(null as string), code from code_atc
  union all
  select concept_id, code, 'Measurement', 'NHG45', 'Undefined', cast(null as string), code from code_nhg45
  union all
  select concept_id, code, 'Condition', 'DBC', 'Undefined', cast(null as string), code from code_dbc
  union all
  select concept_id, code, 'Procedure', 'VEKTIS', 'Undefined', cast(null as string), code from code_vektis
  union all
  select concept_id, code, 'Observation', 'LOCAL', 'Undefined', cast(null as string), code from code_local
)
select
  concept_id,
  concept_name,
  domain_id,
  vocabulary_id,
  concept_class_id,
  standard_concept,
  concept_code,
  date '1970-01-01' as valid_start_date,
  date '2099-12-31' as valid_end_date
from listed
