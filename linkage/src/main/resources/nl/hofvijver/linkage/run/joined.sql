-- step:     joined
-- makes:    pairs that came together though they alone are not probable enough, and how probable they are with what the
--           other records of the person say
-- grain:    l, r
-- reads:    couple, pair_fresh, pattern_weight, setting
-- rule:     one record knows the old address and one the new, and a third knows both: with a, b and c for the odds of the
--           three pairs, all three records are one person at a*b*c, only two of them at a, b or c, and no two at 1; the
--           third record that makes the pair most probable counts
-- rule:     a pair too improbable for score has the odds of its pattern; one that agrees as no compared pair does has even odds
with weighed as (
  select
    c.l,
    c.r,
    coalesce(c.pattern, d.pattern) as pattern,
    c.probability as scored,
    coalesce(
      c.probability,
      1 / (1
        + exp(least(w.stranger - w.same, 500))
        + exp(least(w.family - w.same, 500))
        + exp(least(w.namesake - w.same, 500))),
      cast(0.5 as double)) as probability
  from couple c
  left join pair_fresh d on d.l = c.l and d.r = c.r
  left join pattern_weight w on w.pattern = d.pattern
),
odds as (
  select
    l,
    r,
    pattern,
    scored,
    probability,
    greatest(least(probability, 0.999999999), 0.000000001)
      / (1 - greatest(least(probability, 0.999999999), 0.000000001)) as odds
  from weighed
),
side as (
  select l as rid, r as third, odds
  from odds
  union all
  select r, l, odds
  from odds
),
through as (
  select
    o.l,
    o.r,
    max(o.odds * (a.odds * b.odds + 1) / (a.odds * b.odds * o.odds + a.odds + b.odds + o.odds + 1)) as probability
  from odds o
  join side a on a.rid = o.l and a.third <> o.r
  join side b on b.rid = o.r and b.third = a.third
  group by o.l, o.r
)
select
  o.l,
  o.r,
  o.pattern,
  o.scored is not null as scored,
  greatest(o.probability, coalesce(t.probability, 0)) as probability
from odds o
left join through t on t.l = o.l and t.r = o.r
cross join setting e
where o.scored is null or o.scored < e.threshold
