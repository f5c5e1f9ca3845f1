-- step:     score
-- makes:    the probability that two records are one person, for the pairs for which it is worth mentioning
-- grain:    l, r
-- reads:    pair, pattern_weight, rarity, setting
-- rule:     an equal number with an equal date of birth is certain, unless the given names contradict it (twins)
-- rule:     a value that hardly anyone else has (setting.rarest) never counts as a frequent one
-- rule:     a rare surname in common says more than a frequent one; within a family a surname says nothing extra
with hopeful as (
  -- The rarest value gives a factor of at most 1,000 per field.
  select c.l, c.r, c.pattern
  from pair c
  join pattern_weight w on w.pattern = c.pattern
  cross join setting s
  where w.certain
    or w.same - w.stranger
      + 7 * (case when w.surname is not null then 1 else 0 end
        + case when w.given is not null then 1 else 0 end
        + case when w.birth is not null then 1 else 0 end
        + case when w.place is not null then 1 else 0 end
        + case when w.street is not null then 1 else 0 end
        + case when w.birth_place is not null then 1 else 0 end) > s.worth
),
rare as (
  select
    h.l,
    h.r,
    h.pattern,
    w.certain,
    w.same,
    w.family,
    w.namesake,
    w.stranger,
    greatest(coalesce(case when r.surname <= t.rarest then least(r.surname - w.surname, 0) else r.surname - w.surname end, 0), -7) as surname,
    greatest(coalesce(case when r.given <= t.rarest then least(r.given - w.given, 0) else r.given - w.given end, 0), -7) as given,
    greatest(coalesce(case when r.birth <= t.rarest then least(r.birth - w.birth, 0) else r.birth - w.birth end, 0), -7) as birth,
    greatest(coalesce(case when r.place <= t.rarest then least(r.place - w.place, 0) else r.place - w.place end, 0), -7) as place,
    greatest(coalesce(case when r.street <= t.rarest then least(r.street - w.street, 0) else r.street - w.street end, 0), -7) as street,
    greatest(coalesce(case when r.birth_place <= t.rarest then least(r.birth_place - w.birth_place, 0) else r.birth_place - w.birth_place end, 0), -7) as birth_place
  from hopeful h
  join pattern_weight w on w.pattern = h.pattern
  join rarity r on r.rid = h.l
  cross join setting t
),
odds as (
  select
    l,
    r,
    pattern,
    certain,
    family + given - same as family,
    namesake + birth - same as namesake,
    stranger + surname + given + birth + place + street + birth_place - same as stranger
  from rare
),
probable as (
  select
    l,
    r,
    pattern,
    certain,
    case
      when certain then cast(1 as double)
      else 1 / (1 + exp(least(family, 500)) + exp(least(namesake, 500)) + exp(least(stranger, 500)))
    end as probability
  from odds
)
select p.l, p.r, p.pattern, p.certain, p.probability
from probable p
cross join setting s
where p.probability >= s.lowest
