-- step:     link_words
-- makes:    the addresses of whom partners describe differently, as tokens
-- grain:    source, record
-- reads:    person_source, link_feature, link_differing
-- scratch:  yes
with described as (
  select
    case when s.pseudonym is not null then 'pseudonym' else s.partner end as source,
    coalesce(s.pseudonym, s.local_id) as record,
    f.address,
    f.postcode,
    f.postcode_area,
    f.postcode_near,
    f.house
  from person_source s
  join link_feature f on f.partner = s.partner and f.local_id = s.local_id
)
select
  d.source,
  d.record,
  hv_words(d.address) as address,
  hv_words(d.postcode) as postcode,
  hv_words(d.postcode_area) as postcode_area,
  hv_words(d.postcode_near) as postcode_near,
  hv_words(d.house) as house
from described d
join link_differing g on g.source = d.source and g.record = d.record
group by d.source, d.record
