-- adds the lines that could not be split to quarantine; their text stays out, because nobody knows what is in it
insert into quarantine
select {{table}}, hv_row, ['HV-1201'], cast([] as varchar[]), cast(map() as map(varchar, varchar))
from broken
