-- step:     joined
-- makes:    pairs that came together though they alone are not probable enough, and how probable they are with what the
--           other records of the person say
-- grain:    l, r
-- reads:    person, score, setting, pair, pattern_weight
-- rule:     one record knows the old address and one the new, and a third knows both: with a, b and c for the odds of the
--           three pairs, all three records are one person at a*b*c, only two of them at a, b or c, and no two at 1; the
--           third record that makes the pair most probable counts
-- rule:     a pair too improbable for score has the odds of its pattern; one that was never compared has even odds
with strong as (
  select one.person, count(*) as pairs
  from score s
  join person one on one.rid = s.l
  join person other on other.rid = s.r and other.person = one.person
  cross join setting t
  where s.probability >= t.threshold
  group by one.person
),
large as (
  select person, count(*) as records
  from person
  group by person
  having count(*) > 2
),
mixed as (
  select l.person
  from large l
  left join strong s on s.person = l.person
  where coalesce(s.pairs, 0) < l.records * (l.records - 1) / 2
),
member as (
  select p.rid, p.person
  from person p
  join mixed m on m.person = p.person
),
couple as (
  select one.rid as l, other.rid as r
  from member one
  join member other on other.person = one.person and other.rid > one.rid
),
compared as (
  select c.l, c.r, p.pattern
  from pair p
  join couple c on c.l = p.l and c.r = p.r
),
weighed as (
  select
    c.l,
    c.r,
    d.pattern,
    s.probability as scored,
    coalesce(
      s.probability,
      1 / (1
        + exp(least(w.stranger - w.same, 500))
        + exp(least(w.family - w.same, 500))
        + exp(least(w.namesake - w.same, 500))),
      cast(0.5 as double)) as probability
  from couple c
  left join score s on s.l = c.l and s.r = c.r
  left join compared d on d.l = c.l and d.r = c.r
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
