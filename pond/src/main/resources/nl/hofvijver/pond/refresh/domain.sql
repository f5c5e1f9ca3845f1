-- step:     domain
-- makes:    the domains of the concepts in the snapshot
-- grain:    domain_id
-- reads:    none
-- fills:    domain_id, domain_name, domain_concept_id
select
  domain_id,
  domain_id as domain_name,
  0 as domain_concept_id
from (
  values
    ('Metadata'), ('Gender'), ('Visit'), ('Type Concept'),
    ('Condition'), ('Drug'), ('Measurement'), ('Procedure'), ('Observation')
) as listed(domain_id)
