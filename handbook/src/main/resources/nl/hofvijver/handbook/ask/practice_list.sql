-- makes: the worklists of one practice, under the numbers that only the practice can read
-- grain: list, patient
-- reads: worklist_member (of one run), x_person_key, person_table (of the practice), reason, list_title
-- variable: practice
-- rule:  of several rows of a patient the newest delivery counts
with sealed as (
  select local_id, patient
  from person_table
  where patient is not null
  qualify row_number() over (partition by local_id order by hv_delivery desc, hv_row desc) = 1
),
why as (
  select m.worklist, m.person_id, string_agg(r.title, ', ' order by r.place) as reasons
  from worklist_member m
  join reason r on r.worklist = m.worklist and (m.reasons >> r.place) & 1 = 1
  group by m.worklist, m.person_id
)
select
  m.worklist as list,
  t.title,
  s.patient,
  m.sex,
  m.age,
  coalesce(w.reasons, '') as reasons
from worklist_member m
join x_person_key k on k.person_id = m.person_id and k.partner = m.practice
join sealed s on s.local_id = k.local_id
join list_title t on t.worklist = m.worklist
left join why w on w.worklist = m.worklist and w.person_id = m.person_id
where m.practice = getvariable('practice')
order by m.worklist, m.age desc, s.patient
