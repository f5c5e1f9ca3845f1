-- step:     death_report
-- makes:    when a person died, and of what as far as the death register says so
-- grain:    person_id
-- reads:    x_person_key, deaths_overlijden, gp_patient, hospital_seh, delivery_number
-- scratch:  yes
-- rule:     the national register is believed first, because practices lose the deceased; then a practice that gives
--           death (NHG-9 'O') as the reason of leaving; then an emergency department where the person died
-- rule:     within a source the newest delivered row counts
with report as (
  select
    1 as belief,
    k.person_id,
    d.Overlijdensdatum as death_date,
    d.Doodsoorzaak as cause,
    n.first_row + d.hv_row as event_id
  from deaths_overlijden d
  join x_person_key k on k.partner = d.hv_partner and k.local_id = d.Persoonspseudoniem
  join delivery_number n on n.partner = d.hv_partner and n.delivery = d.hv_delivery
  union all
  select 2, k.person_id, p.left_on, cast(null as string), cast(0 as bigint)
  from gp_patient p
  join x_person_key k on k.partner = p.partner and k.local_id = p.local_id
  where p.leave_reason = 'O' and p.left_on is not null
  union all
  select 3, k.person_id, cast(s.Aankomst as date), cast(null as string), n.first_row + s.hv_row
  from hospital_seh s
  join x_person_key k on k.partner = s.hv_partner and k.local_id = s.PatientID
  join delivery_number n on n.partner = s.hv_partner and n.delivery = s.hv_delivery
  where s.Bestemming = 'overleden'
)
select
  person_id,
  death_date,
  cause,
  belief = 1 as registered
from report
qualify row_number() over (partition by person_id order by belief, event_id desc, death_date) = 1
