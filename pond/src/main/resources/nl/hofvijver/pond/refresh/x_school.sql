-- step:     x_school
-- makes:    what a child's screening at school or in child care found
-- grain:    person_id, screening_date
-- reads:    school_screening
-- rule:     bmi: body mass index, kg/m2, where height and weight were measured
-- rule:     food_worry: worry that food would run out; food_short: food ran out without money for more; both about the
--           last 12 months, answered vaak, soms or nooit (Hager 2010); sdq is the total score, 0 to 40
select
  person_id,
  screening_date,
  place,
  food_worry,
  food_short,
  sdq,
  case when height_metres > 0 then weight_kilograms / (height_metres * height_metres) end as bmi
from school_screening
