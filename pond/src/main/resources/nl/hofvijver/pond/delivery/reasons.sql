-- gives:  per column and kind of fault the number of rows, the first ten rows and the texts in them
with fault as (
  select
    hv_row,
    unnest(hv_kinds) as kind,
    generate_subscripts(hv_kinds, 1) as place,
    unnest(hv_raw) as value
  from numbered
  where hv_kinds is not null
)
select
  place,
  kind,
  count(*) as faulty,
  min(hv_row, 10) as first_rows,
  min_by(coalesce(value, ''), hv_row, 10) as first_values
from fault
where kind > 0
group by place, kind
order by place, kind
