-- step:     clerical
-- makes:    pairs that a person should look at: in doubt, or probable and yet not brought together
-- grain:    l, r
-- reads:    score, record, person, setting
select
  a.source as source_one,
  a.record as record_one,
  b.source as source_other,
  b.record as record_other,
  s.probability,
  one.person = other.person as together,
  s.pattern
from score s
join record a on a.rid = s.l
join record b on b.rid = s.r
join person one on one.rid = s.l
join person other on other.rid = s.r
cross join setting t
where s.probability < t.threshold or one.person <> other.person
