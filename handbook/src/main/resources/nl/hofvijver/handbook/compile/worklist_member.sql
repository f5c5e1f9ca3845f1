-- step:     worklist_member
-- makes:    the patients on every worklist, for the last year; under the pond's own number, which only the practice can
--           have turned back
-- grain:    worklist, person_id
-- reads:    person_group, worklist, year, x_objected_use
-- rule:     only patients of a practice that delivered what the list needs
-- rule:     nobody who objects to the practice's use of these data for its own lists
-- rule:     reasons is a number of bits: 1 for the first reason of the list, 2 for the second, 4, 8...
with member as (
  select
    w.id,
    w.version,
    p.practice,
    p.person_id,
    p.sex,
    p.age,
    case w.worklist
      when 0 then false
      -- each list
      when {number} then {condition} -- {about}
      -- end
    end as listed,
    cast(case w.worklist
      when 0 then 0
      -- each list
      when {number} then {reasons} -- {about}
      -- end
    end as bigint) as reasons
  from person_group p
  cross join worklist w
  where p.year = (select max(year) from year) and p.practice is not null
)
select id as worklist, version as worklist_version, practice, person_id, sex, age, reasons
from member m
where m.listed and not exists (
  select 1
  from x_objected_use u
  where u.person_id = m.person_id and u.partner = m.practice and u.purpose = 'practice'
)
order by id, practice, person_id
