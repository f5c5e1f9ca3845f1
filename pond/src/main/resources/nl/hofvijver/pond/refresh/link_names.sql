-- step:     link_names
-- makes:    names, dates and sex of who is described incompletely by the partner that is believed first
-- grain:    source, record
-- reads:    link_feature, link_first
-- scratch:  yes
select
  f.source,
  f.record,
  hv_first_by(f.surname, f.position) as surname,
  hv_first_by(f.surname_part, f.position) as surname_part,
  hv_first_by(f.surname_near, f.position) as surname_near,
  hv_first_by(f.surname_sound, f.position) as surname_sound,
  hv_first_by(f.given, f.position) as given,
  hv_first_by(f.given_near, f.position) as given_near,
  hv_first_by(f.given_sound, f.position) as given_sound,
  hv_first_by(f.given_initial, f.position) as given_initial,
  hv_first_by(f.birth, f.position) as birth,
  hv_first_by(f.birth_near, f.position) as birth_near,
  hv_first_by(f.birth_part, f.position) as birth_part,
  hv_first_by(f.sex, f.position) as sex,
  hv_first_by(f.birth_year, f.position) as birth_year
from link_feature f
join link_first t on t.source = f.source and t.record = f.record
where t.more_names
group by f.source, f.record
