-- step:     location
-- makes:    the areas in which people live and partners are: buurten and gemeenten, in every vintage that the region has
-- grain:    location_id
-- reads:    area
-- fills:    location_id, county, location_source_value, country_source_value
-- rule:     location_source_value is code and vintage, such as BU99010102@2025; county is the area one level up
select
  cast(row_number() over (order by level, code, vintage) as bigint) as location_id,
  parent as county,
  code || '@' || cast(vintage as string) as location_source_value,
  'NL' as country_source_value
from area
where level in ('buurt', 'gemeente')
