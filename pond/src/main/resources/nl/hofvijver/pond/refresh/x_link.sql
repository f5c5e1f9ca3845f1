-- step:     x_link
-- makes:    which partners know a person, and how sure it is that they mean the same one
-- grain:    person_id, partner, link_kind
-- reads:    x_person_key
-- rule:     an equal pseudonym is certain (1); a record linked on names and dates has the probability of that;
--           a record that is linked to nothing has 0
-- rule:     of several numbers of one partner the least certain counts
select
  person_id,
  partner,
  link_kind,
  min(probability) as probability
from x_person_key
group by person_id, partner, link_kind
