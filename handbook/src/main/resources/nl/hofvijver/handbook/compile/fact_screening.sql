-- step:     fact_screening
-- makes:    the child screenings with an answer that some criterion asks about
-- grain:    criterion, person_id, fact_date
-- reads:    x_school, criterion_answer
-- scratch:  yes
-- rule:     either of the two food questions may have the answer
select
  a.criterion,
  s.person_id,
  cast(0 as int) as item,
  s.screening_date as fact_date,
  hv_year(s.screening_date) as fact_year,
  count(*) as times,
  cast(null as double) as value
from x_school s
join criterion_answer a on a.answer = s.food_worry or a.answer = s.food_short
group by a.criterion, s.person_id, s.screening_date
