-- makes:  broken, one row per line of the file that could not be split into columns
-- grain:  row of the file
-- gives:  hv_row, its number; before, how many rows before it could be split; skipped, how many up to it could not
create or replace temp table broken as
select
  line - 1 as hv_row,
  line - 1 - row_number() over (order by line) as before,
  row_number() over (order by line) as skipped
from (select distinct line from hv_reject)
