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
  group by person_id, measurement_source_value, measurement_date
)
select
  person_id,
  code,
  extract(year from day)::int as year,
  (array_agg(value order by day desc) filter (where value is not null))[1] as last_value,
  (array_agg(value order by day desc) filter (where value is not null and extract(month from day) >= 10))[1]
    as last_quarter_value,
  bool_or(extract(month from day) >= 10) as in_last_quarter
from daily
group by person_id, code, extract(year from day)::int
