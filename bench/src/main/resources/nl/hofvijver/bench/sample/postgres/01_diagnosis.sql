-- makes: diagnosis: per person the first day of each lasting diagnosis, and the years with a depression
select
  person_id,
  min(condition_start_date) filter (where condition_source_value like 'T90.02%') as type_2,
  min(condition_start_date) filter (where condition_source_value like 'T90%') as diabetes,
  min(condition_start_date)
    filter (where condition_source_value like 'R95%' or condition_source_value like 'R91.01%') as copd,
  min(condition_start_date) filter (where condition_source_value like 'K77%') as heart_failure,
  min(condition_start_date) filter (where substr(condition_source_value, 1, 3) in ('K89', 'K90')) as stroke,
  array_agg(distinct extract(year from condition_start_date)::int)
    filter (where condition_source_value like 'P76%') as depression
from condition_occurrence
where condition_status_source_value in ('EPS', 'JRN')
  and substr(condition_source_value, 1, 3) in ('T90', 'R95', 'R91', 'K77', 'P76', 'K89', 'K90')
group by person_id
