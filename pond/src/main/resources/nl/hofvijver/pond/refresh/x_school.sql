-- step:     x_school
-- makes:    what a child's screening at school or in child care found
-- grain:    person_id, screening_date
-- reads:    school_screening
-- rule:     food_worry: worry that food would run out; food_short: food ran out without money for more; both about the
--           last 12 months, answered vaak, soms or nooit (Hager 2010); sdq is the total score, 0 to 40
select
  person_id,
  screening_date,
  place,
  food_worry,
  food_short,
  sdq
from school_screening
