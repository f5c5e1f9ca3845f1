-- step:     agree_name
-- makes:    how far the names of two encoded records agree, one digit per field (fields and levels: Field.java)
-- grain:    l, r
-- reads:    candidate, token
-- rule:     two records agree at a level when they share a token of it; a token stands for a value within the year of
--           birth or within another name, so without a common context a disagreement cannot be told and counts as not known
-- rule:     names, dates and places are compared one after another: joined with all its tokens at once, a candidate is wide,
--           and both sides of the join are held in memory
with pair as (
  select
    c.l,
    c.r,
    coalesce(a.birth_year = b.birth_year, false) as same_year,
    a.surname as a_surname, b.surname as b_surname,
    a.surname_part as a_surname_part, b.surname_part as b_surname_part,
    a.surname_near as a_surname_near, b.surname_near as b_surname_near,
    a.surname_sound as a_surname_sound, b.surname_sound as b_surname_sound,
    a.given as a_given, b.given as b_given,
    a.given_near as a_given_near, b.given_near as b_given_near,
    a.given_sound as a_given_sound, b.given_sound as b_given_sound,
    a.given_initial as a_given_initial, b.given_initial as b_given_initial
  from candidate c
  join token a on a.rid = c.l
  join token b on b.rid = c.r
)
select
  l,
  r,
  coalesce(same_year or hv_meet(a_surname_sound, b_surname_sound) or hv_meet(a_given_sound, b_given_sound), false)
    as same_context,
  case
    when a_surname is null and a_surname_near is null or b_surname is null and b_surname_near is null then '0'
    when hv_meet(a_surname, b_surname) then '6'
    when hv_meet(a_surname_near, b_surname_near) then '5'
    when hv_meet(a_surname_part, b_surname_part) then '3'
    when hv_meet(a_surname_sound, b_surname_sound) then '2'
    when same_year then '1'
    else '0'
  end
  || case
    when a_given is null and a_given_initial is null or b_given is null and b_given_initial is null then '0'
    when hv_meet(a_given, b_given) then '6'
    when hv_meet(a_given_near, b_given_near) then '5'
    when hv_meet(a_given_sound, b_given_sound) then '2'
    when (a_given is null or b_given is null) and hv_meet(a_given_initial, b_given_initial) then '3'
    when same_year then '1'
    else '0'
  end as name
from pair
