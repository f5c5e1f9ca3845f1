-- step:     care_site
-- makes:    every partner that the region knows, as a place of care
-- grain:    care_site_id
-- reads:    partner, area, location
-- fills:    care_site_id, care_site_name, place_of_service_concept_id, location_id, care_site_source_value, place_of_service_source_value
-- rule:     a partner is placed in its gemeente, in the newest vintage that has the gemeente's code
with newest_gemeente as (
  select code, max(vintage) as vintage
  from area
  where level = 'gemeente'
  group by code
)
select
  cast(row_number() over (order by p.id) as bigint) as care_site_id,
  p.name as care_site_name,
  0 as place_of_service_concept_id,
  l.location_id,
  p.id as care_site_source_value,
  p.kind as place_of_service_source_value
from partner p
left join newest_gemeente g on g.code = p.gemeente
left join location l on l.location_source_value = g.code || '@' || cast(g.vintage as string)
