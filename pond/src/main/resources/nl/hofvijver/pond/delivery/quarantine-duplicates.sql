-- adds the rows that a later row replaces to quarantine
insert into quarantine
select {{table}}, hv_row, ['HV-1216'], [{{names}}], map([{{safe_names}}], [{{safe_values}}])
from numbered
where hv_row in (select hv_row from duplicate)
