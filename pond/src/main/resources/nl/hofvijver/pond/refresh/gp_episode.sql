-- step:     gp_episode
-- makes:    the newest version of every coded episode in a practice
-- grain:    event_id
-- reads:    gp_eps, x_person_key, x_person, delivery_number
-- scratch:  yes
-- rule:     the newest StartDate counts (empty: the first load), then the later row
-- rule:     a begin before the year of birth or after the extract is not plausible; then the day of the last change
--           counts, else the day of the extract
with version as (
  select
    k.person_id,
    e.hv_partner as partner,
    e.EpisodeID as episode,
    e.StartDate as valid_from,
    e.Extractiedatum as extracted_on,
    e.dBegindatum as begins,
    e.dEinddatum as ends,
    e.dMutatiedatum as changed,
    e.dICPC as code,
    e.dActief as active,
    n.first_row + e.hv_row as event_id
  from gp_eps e
  join x_person_key k on k.partner = e.hv_partner and k.local_id = e.PseudoPatientID
  join delivery_number n on n.partner = e.hv_partner and n.delivery = e.hv_delivery
),
newest as (
  select person_id, begins, ends, changed, extracted_on, code, active, event_id
  from version
  qualify row_number() over (
    partition by person_id, partner, episode order by valid_from desc nulls last, event_id desc
  ) = 1
),
dated as (
  select
    n.person_id,
    case
      when n.begins <= n.extracted_on and hv_year(n.begins) >= p.birth_year then n.begins
      when n.changed <= n.extracted_on and hv_year(n.changed) >= p.birth_year then n.changed
      else n.extracted_on
    end as start_date,
    n.ends,
    n.code,
    n.active,
    n.event_id
  from newest n
  join x_person p on p.person_id = n.person_id
  where n.code is not null
)
select
  person_id,
  start_date,
  case when ends >= start_date then ends end as end_date,
  code,
  active,
  event_id
from dated
