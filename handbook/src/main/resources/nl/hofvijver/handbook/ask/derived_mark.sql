-- makes: what the cells of a measure say of themselves in words, numbered
-- reads: counted, derived_measure
create or replace temp table derived_mark as
select
  cast(row_number() over (order by measure, measure_version, delivered, source) - 1 as integer) as mark,
  measure, measure_version, delivered, source
from (
  select distinct measure, measure_version, delivered, source
  from counted
  where measure in (select measure from derived_measure)
)
