-- step:     pattern_weight
-- makes:    the evidence of each pattern under the four kinds of pairs, as natural logarithms with the share of the kind in it
-- grain:    pattern
-- reads:    pattern_count, field, level_weight, kind_weight, setting
-- rule:     surname … birth_place: how often strangers agree on that field, where the pattern agrees exactly; else no value
-- rule:     hopeful: rare values, a factor of at most 1,000 (e to the 7th) per field, could make it worth mentioning; close: that,
--           or a factor of 20 (e to the 3rd) less
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
),
shared as (
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
    w.identifier = 1 and w.birth is not null and w.other_given = 0 as certain,
    7 * (case when w.surname is not null then 1 else 0 end
      + case when w.given is not null then 1 else 0 end
      + case when w.birth is not null then 1 else 0 end
      + case when w.place is not null then 1 else 0 end
      + case when w.street is not null then 1 else 0 end
      + case when w.birth_place is not null then 1 else 0 end) as rare
  from weighed w
  cross join kind_weight k
)
select
  h.pattern,
  h.same,
  h.family,
  h.namesake,
  h.stranger,
  h.surname,
  h.given,
  h.birth,
  h.place,
  h.street,
  h.birth_place,
  h.certain,
  h.certain or h.same - h.stranger + h.rare > t.worth as hopeful,
  h.certain or h.same - h.stranger + h.rare + 3 > t.worth as close
from shared h
cross join setting t
