-- step:     register_period
-- makes:    when a patient is registered with a practice according to its register dates
-- grain:    partner, local_id
-- reads:    gp_patient, run
-- scratch:  yes
-- rule:     passers-by and others who are not regular patients (NHG-5 P, T, B, W, K) and patients who are not
--           registered by name are left out
-- rule:     a patient whose newest description has an end is in the extract no longer: registered until then at most, which
--           is how the deceased leave practices that do not note a death
-- rule:     a missing registration date lies before the first year; a deregistration before the registration is
--           wrong, and the patient counts as registered until the extract, as one without a deregistration
-- checks:   from_date < to_date
with register as (
  select
    p.partner,
    p.local_id,
    coalesce(p.registered_on, hv_date(r.first_year, 1, 1)) as from_date,
    least(
      case when p.left_on >= coalesce(p.registered_on, p.left_on) then p.left_on else p.extracted_on end,
      coalesce(hv_add_days(p.valid_to, 1), p.extracted_on)
    ) as to_date
  from gp_patient p
  cross join run r
  where coalesce(p.category, 'V') not in ('P', 'T', 'B', 'W', 'K')
    and coalesce(p.by_name, 'J') = 'J'
)
select
  partner,
  local_id,
  from_date,
  to_date
from register
where from_date < to_date
