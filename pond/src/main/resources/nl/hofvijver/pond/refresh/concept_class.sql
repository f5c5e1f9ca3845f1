-- step:     concept_class
-- makes:    the classes of the concepts in the snapshot: local codes have none
-- grain:    concept_class_id
-- reads:    none
-- fills:    concept_class_id, concept_class_name, concept_class_concept_id
select
  concept_class_id,
  concept_class_id as concept_class_name,
  0 as concept_class_concept_id
from (values ('Undefined'), ('Gender'), ('Visit'), ('Type Concept'), ('CDM')) as listed(concept_class_id)
