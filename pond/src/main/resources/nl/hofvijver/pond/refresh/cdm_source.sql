-- step:     cdm_source
-- makes:    what this snapshot is and how new its sources are
-- grain:    one row
-- reads:    region, run, delivery
-- fills:    cdm_source_name, cdm_source_abbreviation, cdm_holder, source_description, source_release_date, cdm_release_date, cdm_version, cdm_version_concept_id, vocabulary_version
-- source:   concept 756265 OMOP CDM version 5.4.0
select
  r.name as cdm_source_name,
  substr(r.code, 1, 25) as cdm_source_abbreviation,
  r.name as cdm_holder,
  'Deliveries of the partners of the region, refreshed by Hofvijver' as source_description,
  coalesce(d.newest, u.reference_date) as source_release_date,
  u.reference_date as cdm_release_date,
  '5.4' as cdm_version,
  756265 as cdm_version_concept_id,
  'local codes only' as vocabulary_version
from region r
cross join run u
cross join (select max(date) as newest from delivery) d
