-- makes:  postcode_buurt, the region's table
create temp table postcode_buurt as
select cast(year as int) as year, upper(replace(postcode, ' ', '')) as postcode, buurt
from read_csv({{file}}, delim = ';', header = true, auto_detect = false,
  columns = {'year': 'VARCHAR', 'postcode': 'VARCHAR', 'buurt': 'VARCHAR'})
