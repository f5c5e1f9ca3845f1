-- step:     code_match
-- makes:    the codes that occur in the pond, matched to the criteria that select them; event tables then join numbers
-- grain:    criterion, concept_id
-- reads:    concept, criterion_code, criterion
-- scratch:  yes
-- rule:     a code covers every code that begins with it (T90 covers T90.02), unless it must be equal
-- rule:     item tells things apart where they are counted: medicine groups by the first four characters of the ATC code,
--           other codes by the one of the list that covers them, the first of several
select
  c.criterion,
  c.anchor,
  c.grain,
  k.concept_id,
  case
    when not c.itemised then cast(0 as int)
    when c.by_atc4 then cast(dense_rank() over (order by substr(k.concept_code, 1, 4)) as int)
    else min(m.item)
  end as item
from criterion_code m
join criterion c on c.criterion = m.criterion
join concept k on k.vocabulary_id = m.vocabulary
  and (k.concept_code = m.code or (not m.exact and substr(k.concept_code, 1, length(m.code)) = m.code))
group by c.criterion, c.anchor, c.grain, c.itemised, c.by_atc4, k.concept_id, k.concept_code
