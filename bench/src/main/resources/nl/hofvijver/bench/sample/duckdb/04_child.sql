-- makes: child: per child and year whether it was asked about food, and whether there was too little
select
  person_id,
  year(screening_date) as year,
  bool_or(food_worry in ('vaak', 'soms') or food_short in ('vaak', 'soms')) as insecure
from x_school
where food_worry is not null or food_short is not null
group by all
