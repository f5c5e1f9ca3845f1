-- step:     quality
-- makes:    what the probabilities say about the links, for all and for groups that are hard to link
-- grain:    part
-- reads:    score, joined, record, person_awake, asleep
-- rule:     linked: pairs that came together; right: of those, as many as their probabilities add up to;
--           due: as many pairs as there should be, by the same sum over all pairs worth mentioning
-- rule:     the pairs of those who were not grouped anew are certain: with a number, and no twins
with newest as (
  select max(birth_year) as birth_year
  from record
),
told as (
  select
    s.l,
    s.r,
    s.pattern,
    coalesce(j.probability, s.probability) as probability,
    one.person = other.person as together
  from score s
  join person_awake one on one.rid = s.l
  join person_awake other on other.rid = s.r
  left join joined j on j.l = s.l and j.r = s.r
  union all
  select l, r, pattern, probability, true
  from joined
  where not scored
),
pair as (
  select
    1 as pairs,
    t.probability,
    t.together,
    a.identifier is null or b.identifier is null as no_number,
    substr(t.pattern, 5, 1) in ('1', '2') as moved,
    substr(t.pattern, 1, 1) = '6' and substr(t.pattern, 3, 1) = '6' and substr(t.pattern, 2, 1) = '1' as twins,
    coalesce(least(a.birth_year, b.birth_year), greatest(a.birth_year, b.birth_year)) >= n.birth_year - 4 as young,
    coalesce(least(a.birth_year, b.birth_year), greatest(a.birth_year, b.birth_year)) <= n.birth_year - 80 as old
  from told t
  join record a on a.rid = t.l
  join record b on b.rid = t.r
  cross join newest n
  union all
  select
    s.pairs,
    cast(1 as double),
    true,
    false,
    s.moved,
    false,
    s.birth_year >= n.birth_year - 4,
    s.birth_year <= n.birth_year - 80
  from asleep s
  cross join newest n
),
part as (
  select 'all' as part, pairs, probability, together from pair
  union all
  select 'no number', pairs, probability, together from pair where no_number
  union all
  select 'moved', pairs, probability, together from pair where moved
  union all
  select 'twins', pairs, probability, together from pair where twins
  union all
  select 'young', pairs, probability, together from pair where young
  union all
  select 'old', pairs, probability, together from pair where old
)
select
  part,
  cast(sum(case when together then pairs else 0 end) as bigint) as linked,
  cast(sum(case when together then pairs * probability else 0 end) as double) as probably_right,
  cast(sum(pairs * probability) as double) as due
from part
group by part
