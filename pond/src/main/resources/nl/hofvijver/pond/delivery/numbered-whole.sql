-- makes:  numbered, the rows of staged with their number in a file of which every line could be split
create or replace temp view numbered as
select staged.*, staged.rowid + 1 as hv_row
from staged
