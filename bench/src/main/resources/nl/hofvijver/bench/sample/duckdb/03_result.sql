-- makes: result: per person, determination and year the last HbA1c and BMI, and the last HbA1c of October to December
-- of several on one day the highest counts
with daily as (
  select
    person_id,
    measurement_source_value as code,
    measurement_date as day,
    max(value_as_number) as value
  from measurement
  where measurement_source_value in ('1272', '2816')
  group by all
)
select
  person_id,
  code,
  year(day) as year,
  max_by(value, day) as last_value,
  max_by(value, day) filter (where month(day) >= 10) as last_quarter_value,
  bool_or(month(day) >= 10) as in_last_quarter
from daily
group by all
