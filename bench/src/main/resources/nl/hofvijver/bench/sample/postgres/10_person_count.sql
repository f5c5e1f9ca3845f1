-- makes: person_count: everything that is counted over people, per buurt, year, sex and narrow age band
with practice as (
  select
    partner,
    period,
    bool_or(tbl = 'MED' and delivered = 'yes') as med,
    bool_or(tbl = 'LAB' and delivered = 'yes') as lab
  from x_delivered
  where kind = 'gp'
  group by partner, period
),
visited as (
  select person_id, year, bool_or(judged) as judged, bool_or(without_gp) as without_gp
  from visit
  group by person_id, year
),
hba1c as (
  select person_id, year, last_value, true as measured from result where code = '2816'
),
hba1c_before as (
  select person_id, year + 1 as year, last_quarter_value from result where code = '2816' and in_last_quarter
),
bmi as (
  select person_id, year + ago as year, (array_agg(last_value order by year desc))[1] as last_value
  from result, generate_series(0, 2) t(ago)
  where code = '1272' and last_value is not null
  group by person_id, year + ago
),
three_years as (
  select person_id, y.year
  from stretch, generate_series({first_year}, {last_year}) y(year)
  where kind = 'basic' and from_date <= make_date(y.year - 2, 1, 1) and to_date >= make_date(y.year + 1, 1, 1)
),
followed as (
  select person_id, y.year
  from stretch, generate_series({first_year}, {last_year}) y(year)
  where kind = 'lab' and from_date <= make_date(y.year - 1, 10, 1) and to_date >= make_date(y.year + 1, 1, 1)
),
known as (
  select substr(buurt, 3, 4) as gemeente, year
  from x_person_year
  group by substr(buurt, 3, 4), year
  having count(*) = count(registered_any)
),
person as (
  select
    p.year, p.buurt, p.vintage, p.sex, p.age, p.covered, p.registered_any, p.linked,
    p.covered and m.med as covered_med,
    p.covered and m.lab as covered_lab,
    d.type_2 < make_date(p.year + 1, 1, 1) or (d.diabetes < make_date(p.year + 1, 1, 1) and coalesce(x.a10b, false))
      as type_2,
    d.copd < make_date(p.year + 1, 1, 1) as copd,
    d.heart_failure < make_date(p.year + 1, 1, 1) as heart_failure,
    d.stroke < make_date(p.year + 1, 1, 1) as stroke,
    a.person_id is not null as admitted,
    p.year = any(d.depression) as depression,
    x.medicine_groups >= 5 as polypharmacy,
    coalesce(h.measured, false) or b.person_id is not null as hba1c_measured,
    coalesce(h.last_value, b.last_quarter_value) as hba1c,
    w.last_value as bmi,
    f.person_id is not null as followed,
    t.person_id is not null as three_years,
    v.person_id is not null as visitor, v.judged, v.without_gp,
    c.person_id is not null and p.age between 4 and 12 as screened,
    c.insecure and p.age between 4 and 12 as insecure,
    s.person_id is not null as seen,
    k.gemeente is not null as known
  from x_person_year p
  left join diagnosis d using (person_id)
  left join admitted a on a.person_id = p.person_id and a.year = p.year
  left join medicine x on x.person_id = p.person_id and x.year = p.year
  left join hba1c h on h.person_id = p.person_id and h.year = p.year
  left join hba1c_before b on b.person_id = p.person_id and b.year = p.year
  left join bmi w on w.person_id = p.person_id and w.year = p.year
  left join followed f on f.person_id = p.person_id and f.year = p.year
  left join three_years t on t.person_id = p.person_id and t.year = p.year
  left join visited v on v.person_id = p.person_id and v.year = p.year
  left join child c on c.person_id = p.person_id and c.year = p.year
  left join seen s on s.person_id = p.person_id and s.year = p.year
  left join known k on k.gemeente = substr(p.buurt, 3, 4) and k.year = p.year
  left join practice m on m.partner = p.practice and m.period = p.year
)
select
  year, buurt, vintage, sex,
  case when age = 0 then 0 when age < 90 then 1 + age / 5 else 19 end as fine,
  count(*) as residents,
  count(*) filter (where covered) as covered,
  count(*) filter (where covered and copd) as copd,
  count(*) filter (where covered and heart_failure) as heart_failure,
  count(*) filter (where covered and depression) as depression,
  count(*) filter (where covered and stroke) as stroke,
  count(*) filter (where admitted) as admitted,
  count(*) filter (where covered_med) as covered_med,
  count(*) filter (where covered_med and type_2) as type_2,
  count(*) filter (where covered_med and polypharmacy) as polypharmacy,
  count(*) filter (where covered_med and age >= 18) as covered_adults,
  count(*) filter (where covered_med and age >= 18 and polypharmacy) as polypharmacy_adults,
  count(*) filter (where covered_med and covered_lab and type_2 and hba1c > 0) as hba1c_measured,
  count(*) filter (where covered_med and covered_lab and type_2 and hba1c > 53) as hba1c_high,
  count(*) filter (where covered_med and covered_lab and type_2 and followed) as followed,
  count(*) filter (where covered_med and covered_lab and type_2 and followed and not hba1c_measured) as overdue,
  count(*) filter (where covered_lab and age >= 18 and bmi > 0) as bmi_measured,
  count(*) filter (where covered_lab and age >= 18 and bmi >= 25) as overweight,
  count(*) filter (where covered_lab and age >= 18 and bmi >= 30) as obese,
  count(*) filter (where covered and judged) as visitors_judged,
  count(*) filter (where covered and without_gp) as visitors_without_gp,
  count(*) filter (where covered and three_years) as three_years,
  count(*) filter (where known) as known,
  count(*) filter (where known and not registered_any) as unregistered,
  coalesce(sum(round(linked * 1000000)) filter (where known), 0)::bigint as known_linked,
  count(*) filter (where screened) as screened,
  count(*) filter (where insecure) as insecure,
  count(*) filter (where covered and insecure) as insecure_covered,
  count(*) filter (where covered and insecure and seen) as insecure_seen
from person
group by
  year, buurt, vintage, sex,
  case when age = 0 then 0 when age < 90 then 1 + age / 5 else 19 end
