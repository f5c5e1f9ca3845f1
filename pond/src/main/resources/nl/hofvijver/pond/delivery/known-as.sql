-- gives:  persons the name under which an earlier generation of keys already knows them, in hv_key
update hv_key
set new = known.old
from (select new, min(old) as old from read_parquet({{files}}) group by new) known
where known.new = hv_key.new
