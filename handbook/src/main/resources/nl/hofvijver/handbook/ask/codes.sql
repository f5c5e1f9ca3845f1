-- makes: the local codes that occur in the snapshot
-- reads: concept
select vocabulary_id, concept_code
from concept
where concept_id > 2000000000
order by vocabulary_id, concept_code
