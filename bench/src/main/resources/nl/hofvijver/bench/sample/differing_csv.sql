-- makes: the number of cells that two engines count differently with SQL written by hand
with here as (
  select * from cell
  union all
  select * from life_table
),
there as (
  select *
  from read_csv('{cells}', header = false, columns = {
    'measure': 'varchar', 'area_level': 'varchar', 'area': 'varchar', 'period': 'varchar', 'sex': 'varchar',
    'age': 'varchar', 'numerator': 'double', 'denominator': 'double'
  })
)
select (select count(*) from (select * from here except all select * from there))
  + (select count(*) from (select * from there except all select * from here))
