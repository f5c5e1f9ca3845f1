-- step:     agree_birth
-- makes:    how far the dates of birth and the sexes of two encoded records agree, beside their names
-- grain:    l, r
-- reads:    agree_name, token
with pair as (
  select
    c.l,
    c.r,
    c.same_context,
    c.name,
    a.birth_year as a_birth_year, b.birth_year as b_birth_year,
    a.birth as a_birth, b.birth as b_birth,
    a.birth_near as a_birth_near, b.birth_near as b_birth_near,
    a.birth_part as a_birth_part, b.birth_part as b_birth_part,
    a.sex as a_sex, b.sex as b_sex
  from agree_name c
  join token a on a.rid = c.l
  join token b on b.rid = c.r
)
select
  l,
  r,
  same_context,
  name
  || case
    when a_birth_year is null or b_birth_year is null then '0'
    when hv_meet(a_birth, b_birth) then '6'
    when a_birth is null or b_birth is null
      then case when a_birth_year = b_birth_year then '3' when abs(a_birth_year - b_birth_year) <= 1 then '2' else '1' end
    when hv_meet(a_birth_near, b_birth_near) then '5'
    when hv_meet(a_birth_part, b_birth_part) then '4'
    when abs(a_birth_year - b_birth_year) <= 1 then '2'
    else '1'
  end
  || case when a_sex is null or b_sex is null then '0' when a_sex = b_sex then '2' else '1' end as who
from pair
