-- gives:  names, dates of birth and addresses of everybody who leaves, one row per person and address, by the name under
--         which a person leaves: rows of one person stand together, so that names are encoded once
select distinct {{name}}, {{columns}}
from read_parquet({{persons}}) p
{{addresses}}
join {{numbers}}
where {{kept}}
order by {{name}}
