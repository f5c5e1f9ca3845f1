-- step:     vocabulary
-- makes:    the code systems of the concepts in the snapshot
-- grain:    vocabulary_id
-- reads:    none
-- fills:    vocabulary_id, vocabulary_name, vocabulary_reference, vocabulary_concept_id
select
  vocabulary_id,
  vocabulary_name,
  vocabulary_reference,
  0 as vocabulary_concept_id
from (
  values
    ('None', 'OMOP standardized vocabularies', 'OHDSI'),
    ('Gender', 'OMOP gender', 'OHDSI'),
    ('Visit', 'OMOP visit', 'OHDSI'),
    ('Type Concept', 'OMOP type concept', 'OHDSI'),
    ('CDM', 'OMOP Common Data Model', 'OHDSI'),
    ('ICPC', 'International Classification of Primary Care, Dutch version (ICPC-1-NL)', 'NHG'),
    ('ICD10', 'International Classification of Diseases, 10th revision', 'WHO'),
    ('ATC', 'Anatomical Therapeutic Chemical classification', 'WHO'),
    ('NHG45', 'Determinations in Dutch general practice (NHG table 45)', 'NHG'),
    ('DBC', 'Dutch hospital diagnoses: specialism and DBC diagnosis', 'NZa'),
    ('VEKTIS', 'Dutch general practice billing codes', 'Vektis'),
    ('LOCAL', 'Observations of this pond without a code system of their own', 'Hofvijver')
) as listed(vocabulary_id, vocabulary_name, vocabulary_reference)
