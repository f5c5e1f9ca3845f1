-- step:     fact_screening
-- makes:    the child screenings of which the finding is one that some criterion asks about
-- grain:    criterion, person_id, fact_date
-- reads:    x_school, x_person, criterion, criterion_answer, weight_limit
-- scratch:  yes
-- rule:     either of the two food questions may have the answer
-- rule:     the class of weight follows from the body mass index at the nearest whole year of age; without a month of
--           birth the birthday is taken to be on 1 July
with seen as (
  select
    s.person_id,
    s.screening_date,
    s.food_worry,
    s.food_short,
    s.sdq,
    case
      when s.bmi is null or w.age is null then cast(null as string)
      when s.bmi >= w.obese then 'obese'
      when s.bmi >= w.overweight then 'overweight'
      else 'normal'
    end as weight
  from x_school s
  join x_person p on p.person_id = s.person_id
  left join weight_limit w on w.sex = p.sex
    and w.age = cast(hv_floor(
      (12 * (hv_year(s.screening_date) - p.birth_year) + hv_month(s.screening_date) - coalesce(p.birth_month, 7) + 6)
      / cast(12 as double)) as int)
),
found as (
  select a.criterion, s.person_id, s.screening_date
  from seen s
  join criterion_answer a on (a.finding = 'food' and (a.answer = s.food_worry or a.answer = s.food_short))
    or (a.finding = 'weight' and a.answer = s.weight)
  union all
  select a.criterion, s.person_id, s.screening_date
  from seen s
  cross join criterion_answer a
  join criterion c on c.criterion = a.criterion
  where a.finding = 'sdq'
    and s.sdq is not null
    and (c.above is null or s.sdq > c.above)
    and (c.at_least is null or s.sdq >= c.at_least)
    and (c.below is null or s.sdq < c.below)
    and (c.at_most is null or s.sdq <= c.at_most)
)
select
  criterion,
  person_id,
  cast(0 as int) as item,
  screening_date as fact_date,
  hv_year(screening_date) as fact_year,
  cast(1 as bigint) as times,
  cast(null as double) as value
from found
group by criterion, person_id, screening_date
