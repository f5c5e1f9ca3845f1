-- step:     score_open
-- makes:    the probability that two records are one person, for the pairs that are not certain and worth mentioning
-- grain:    l, r
-- reads:    hope, pattern_weight, rarity, setting
-- rule:     a value that hardly anyone else has (setting.rarest) never counts as a frequent one
-- rule:     a rare surname in common says more than a frequent one; within a family a surname says nothing extra
with rare as (
  select
    h.l,
    h.r,
    h.pattern,
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
  from hope h
  join pattern_weight w on w.pattern = h.pattern
  join rarity r on r.rid = h.l
  cross join setting t
  where not h.certain
),
odds as (
  select
    l,
    r,
    pattern,
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
    1 / (1 + exp(least(family, 500)) + exp(least(namesake, 500)) + exp(least(stranger, 500))) as probability
  from odds
)
select p.l, p.r, p.pattern, p.probability
from probable p
cross join setting s
where p.probability >= s.lowest
