-- makes: the number of cells that the handbook and the hand-written SQL count differently, of measures that both know
with by_hand as (
  select measure, area_level, case area_level when 'region' then '' else area end as area, period, sex, age,
    numerator, denominator
  from (select * from cell union all select * from life_table)
  where numerator + denominator > 0
),
asked as (
  select measure, area_level, case area_level when 'region' then '' else area end as area, period, sex, age,
    numerator, denominator
  from read_parquet('{cells}')
  where numerator + denominator > 0 and value is null and measure in (select distinct measure from by_hand)
)
select (select count(*) from (select * from by_hand except all select * from asked))
  + (select count(*) from (select * from asked except all select * from by_hand))
