-- makes:  identity, what the partner knows of everybody, once per number of its own: the last row of the file counts
-- grain:  own
create temp table identity as
select {{own}} as own, {{bsn}} as bsn, {{birth}} as birth, {{flag}} as flag, hv_row
from read_parquet({{persons}})
qualify row_number() over (partition by {{own}} order by hv_row desc) = 1
