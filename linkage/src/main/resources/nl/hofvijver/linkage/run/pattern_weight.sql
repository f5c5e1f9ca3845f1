-- step:     pattern_weight
-- makes:    the evidence of each pattern under the four kinds of pairs, as natural logarithms with the share of the kind in it
-- grain:    pattern
-- reads:    pattern_count, field, level_weight, kind_weight
-- rule:     surname … birth_place: how often strangers agree on that field, where the pattern agrees exactly; else no value
-- rule:     best: the lowest odds against a match that rare values could still give
with digit as (
  select p.pattern, f.name, substr(p.pattern, f.position, 1) as level
  from pattern_count p
  cross join field f
),
weighed as (
  select
    d.pattern,
    sum(w.same) as same,
    sum(w.family) as family,
    sum(w.namesake) as namesake,
    sum(w.stranger) as stranger,
    max(case when d.name = 'surname' and w.exact then w.stranger end) as surname,
    max(case when d.name = 'given' and w.exact then w.stranger end) as given,
    max(case when d.name = 'birth' and w.exact then w.stranger end) as birth,
    max(case when d.name = 'place' and w.exact then w.stranger end) as place,
    max(case when d.name = 'street' and w.exact then w.stranger end) as street,
    max(case when d.name = 'birth_place' and w.exact then w.stranger end) as birth_place,
    max(case when d.name = 'identifier' and w.exact then 1 else 0 end) as identifier,
    max(case when d.name = 'given' and d.level = '1' then 1 else 0 end) as other_given
  from digit d
  join level_weight w on w.name = d.name and w.level = d.level
  group by d.pattern
)
select
  w.pattern,
  w.same + k.same as same,
  w.family + k.family as family,
  w.namesake + k.namesake as namesake,
  w.stranger + k.stranger as stranger,
  w.surname,
  w.given,
  w.birth,
  w.place,
  w.street,
  w.birth_place,
  w.identifier = 1 and w.birth is not null and w.other_given = 0 as certain
from weighed w
cross join kind_weight k
