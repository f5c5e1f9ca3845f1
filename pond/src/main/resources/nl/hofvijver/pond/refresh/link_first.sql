-- step:     link_first
-- makes:    which description of a pseudonym or record is believed first, and whether others tell more
-- grain:    source, record
-- reads:    link_feature
-- scratch:  yes
-- rule:     more_names: it lacks a name, date or sex that another has; more_places: there are several addresses, one written
--           in two ways, or names that make other tokens of it
with described as (
  select
    source,
    record,
    position,
    address,
    postcode,
    postcode_area,
    hv_hash(postcode_near) as postcode_near,
    hv_hash(house) as house,
    case when surname is null then 0 else 1 end
      + case when surname_part is null then 0 else 2 end
      + case when surname_near is null then 0 else 4 end
      + case when surname_sound is null then 0 else 8 end
      + case when given is null then 0 else 16 end
      + case when given_near is null then 0 else 32 end
      + case when given_sound is null then 0 else 64 end
      + case when given_initial is null then 0 else 128 end
      + case when birth is null then 0 else 256 end
      + case when birth_near is null then 0 else 512 end
      + case when birth_part is null then 0 else 1024 end
      + case when sex is null then 0 else 2048 end
      + case when birth_year is null then 0 else 4096 end as known
  from link_feature
)
select
  source,
  record,
  min(position) as position,
  hv_first_by(known, position) <> bit_or(known) as more_names,
  coalesce(max(address) like '% %', false)
    or coalesce(min(address) <> max(address), false)
    or coalesce(min(postcode) <> max(postcode), false)
    or coalesce(min(postcode_area) <> max(postcode_area), false)
    or coalesce(min(postcode_near) <> max(postcode_near), false)
    or coalesce(min(house) <> max(house), false) as more_places
from described
group by source, record
