-- makes:  hv_area and hv_division, the area codes that exist per division, as 'buurt@2025@BU05182970' and 'buurt@2025'
create or replace temp table hv_area as select unnest([{{areas}}]) as area;
create or replace temp table hv_division as select distinct regexp_extract(area, '^[^@]*@[^@]*') as division from hv_area
