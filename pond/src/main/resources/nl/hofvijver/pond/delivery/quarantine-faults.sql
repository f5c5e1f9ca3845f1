-- adds the rows with a fault to quarantine
insert into quarantine
select
  {{table}},
  hv_row,
  list_transform(list_filter(hv_kinds, lambda k: k > 0), lambda k: 'HV-' || (1200 + k)),
  list_filter([{{names}}], lambda n, i: hv_kinds[i] > 0),
  map([{{safe_names}}], [{{safe_values}}])
from numbered
where hv_kinds is not null
