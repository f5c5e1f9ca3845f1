-- gives:  per kind of trouble with the lines of a file one message, and the first line
select
  error_type,
  case when count(*) filter (where error_message like '%unterminated quote%') > 0
    then 'unterminated quote' else any_value(error_message) end as message,
  case when count(*) filter (where error_message like '%unterminated quote%') > 0
    then min(line) filter (where error_message like '%unterminated quote%') else min(line) end as line
from hv_reject
group by error_type
order by error_type
