-- step:  extract
-- makes: the rows of one measure, in the order of the release
-- grain: area_level, area, period, sex, age
-- reads: none
-- bound: variables parquet (the path of measures.parquet) and measure
select *
from read_parquet(getvariable('parquet'))
where measure = getvariable('measure')
