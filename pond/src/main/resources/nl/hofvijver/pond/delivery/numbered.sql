-- makes:  numbered, the rows of staged with their number in the file. Lines that could not be split take a number too,
--         so that the numbers lead to the right place in the partner's own file.
create or replace temp view numbered as
with gap as (
  select before, max(skipped) as skipped from broken group by before
)
select staged.*, staged.rowid + 1 + coalesce(gap.skipped, 0) as hv_row
from staged asof left join gap on staged.rowid >= gap.before
order by staged.rowid
