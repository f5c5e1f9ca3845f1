-- step:     registration_known
-- makes:    gemeenten and years in which it is known for every resident whether he or she is registered with a practice
-- grain:    gemeente, year
-- reads:    x_person_year
-- scratch:  yes
-- rule:     one resident of whom it is unknown is enough: those who are known are then the registered ones only
select 'GM' || substr(buurt, 3, 4) as gemeente, year
from x_person_year
group by 'GM' || substr(buurt, 3, 4), year
having bool_and(registered_any is not null)
