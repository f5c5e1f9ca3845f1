-- step:     link_words
-- makes:    the addresses of who is described at several, as tokens in an order that tells nothing
-- grain:    source, record
-- reads:    link_feature, link_first
-- scratch:  yes
select
  f.source,
  f.record,
  hv_words(f.address) as address,
  hv_words(f.postcode) as postcode,
  hv_words(f.postcode_area) as postcode_area,
  hv_words(f.postcode_near) as postcode_near,
  hv_words(f.house) as house
from link_feature f
join link_first t on t.source = f.source and t.record = f.record
where t.more_places
group by f.source, f.record
