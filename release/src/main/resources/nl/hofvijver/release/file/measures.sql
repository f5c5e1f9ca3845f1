-- step:  measures
-- makes: the figures of a release, exactly the rows of measures.csv in their order
-- grain: measure, area_level, area, area_vintage, period, sex, age
-- reads: none
-- bound: variable csv, the path of measures.csv
-- why:   the CSV is the one source, so the two files of a release cannot disagree
select
  measure, measure_version, area_level, area, area_vintage, period, sex, age,
  numerator, denominator, value, lower, upper,
  unit, status, coverage, linked, kind, source
from read_csv(
  getvariable('csv'),
  header = true,
  delim = ',',
  quote = '"',
  escape = '"',
  columns = {
    'measure': 'VARCHAR', 'measure_version': 'INTEGER', 'area_level': 'VARCHAR', 'area': 'VARCHAR',
    'area_vintage': 'INTEGER', 'period': 'VARCHAR', 'sex': 'VARCHAR', 'age': 'VARCHAR',
    'numerator': 'DOUBLE', 'denominator': 'DOUBLE', 'value': 'DOUBLE', 'lower': 'DOUBLE', 'upper': 'DOUBLE',
    'unit': 'VARCHAR', 'status': 'VARCHAR', 'coverage': 'DOUBLE', 'linked': 'DOUBLE',
    'kind': 'VARCHAR', 'source': 'VARCHAR'
  }
)
