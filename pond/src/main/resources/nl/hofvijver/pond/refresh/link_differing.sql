-- step:     link_differing
-- makes:    whom partners describe at several addresses, or under names that make other tokens of one address
-- grain:    source, record
-- reads:    person_source, link_feature
-- scratch:  yes
with described as (
  select
    case when s.pseudonym is not null then 'pseudonym' else s.partner end as source,
    coalesce(s.pseudonym, s.local_id) as record,
    f.address,
    f.postcode,
    f.postcode_area,
    hv_hash(f.postcode_near) as postcode_near,
    hv_hash(f.house) as house
  from person_source s
  join link_feature f on f.partner = s.partner and f.local_id = s.local_id
)
select source, record
from described
group by source, record
having min(address) <> max(address)
  or min(postcode) <> max(postcode)
  or min(postcode_area) <> max(postcode_area)
  or min(postcode_near) <> max(postcode_near)
  or min(house) <> max(house)
