-- Figures of the region beside those that it stands for, at 20,000 people.
-- There is a table for every table of every contract, all text; truth is counts.csv. Each figure has the target of the
-- domain description or the study; the bounds are about three standard errors away, more where the target is round.

-- figure: growth of the population a year
-- target: 0.3 to 0.9%
-- between: 1.000 1.012
select power(
  sum(count) filter (where year = 2025) / sum(count) filter (where year = 2016), 1.0 / 9)
from truth
where fact = 'population' and area_level = 'gemeente';

-- figure: per cent under 20
-- target: 21.7, the Netherlands in 2020
-- between: 19.5 24.5
select 100.0 * sum(count) filter (where age in ('0-9', '10-19')) / sum(count)
from truth
where fact = 'population' and area_level = 'gemeente' and year between 2018 and 2022;

-- figure: per cent aged 20 to 29
-- target: 12.7, the Netherlands in 2020
-- between: 9.5 14.0
select 100.0 * sum(count) filter (where age = '20-29') / sum(count)
from truth
where fact = 'population' and area_level = 'gemeente' and year between 2018 and 2022;

-- figure: per cent of 60 and over
-- target: 26, the Netherlands in 2020
-- between: 22.5 29.0
select 100.0 * sum(count) filter (where age in ('60-69', '70-79', '80-89', '90+')) / sum(count)
from truth
where fact = 'population' and area_level = 'gemeente' and year between 2018 and 2022;

-- figure: per cent of 80 and over
-- target: 4.7, the Netherlands in 2020
-- between: 3.8 6.2
select 100.0 * sum(count) filter (where age in ('80-89', '90+')) / sum(count)
from truth
where fact = 'population' and area_level = 'gemeente' and year between 2018 and 2022;

-- figure: per cent covered in the city
-- target: 26.6, The Hague
-- between: 23.5 30.0
select 100.0 * sum(count) filter (where fact = 'covered') / sum(count) filter (where fact = 'population')
from truth
where area = 'GM9901' and year >= 2020;

-- figure: per cent covered in the growing town
-- target: 38.3, Leiden
-- between: 34.0 42.0
select 100.0 * sum(count) filter (where fact = 'covered') / sum(count) filter (where fact = 'population')
from truth
where area = 'GM9902' and year >= 2020;

-- figure: per cent covered in the seaside town
-- target: 94.3, Katwijk
-- between: 91.0 96.0
select 100.0 * sum(count) filter (where fact = 'covered') / sum(count) filter (where fact = 'population')
from truth
where area = 'GM9903' and year >= 2020;

-- figure: per cent covered in the rural gemeente
-- target: 1.9, Midden-Delfland
-- between: 0.7 3.2
select 100.0 * sum(count) filter (where fact = 'covered') / sum(count) filter (where fact = 'population')
from truth
where area = 'GM9904' and year >= 2020;

-- figure: per cent without a practice
-- target: 4
-- between: 3.2 5.0
select 100 - 100.0 * sum(count) filter (where fact = 'registered') / sum(count) filter (where fact = 'population')
from truth
where area_level = 'gemeente' and year >= 2020;

-- figure: per cent without a practice in the city centre
-- target: 9.5
-- between: 7.0 13.0
select 100 - 100.0 * sum(count) filter (where fact = 'registered') / sum(count) filter (where fact = 'population')
from truth
where area in ('WK990101', 'WK990102') and year >= 2020;

-- figure: per cent with type 2 diabetes
-- target: 5 to 6
-- between: 4.3 6.4
select 100.0 * sum(count) filter (where fact = 'diabetes-type-2') / sum(count) filter (where fact = 'population')
from truth
where area_level = 'gemeente' and year between 2018 and 2023;

-- figure: per cent with type 2 diabetes in deprived wijken
-- target: 7.3 with diabetes medication in the cluster of low incomes
-- between: 5.4 9.0
select 100.0 * sum(count) filter (where fact = 'diabetes-type-2') / sum(count) filter (where fact = 'population')
from truth
where area in ('WK990102', 'WK990103', 'WK990104', 'WK990105', 'WK990206') and year between 2018 and 2023;

-- figure: per cent with type 2 diabetes in well-off family wijken
-- target: 2.7 with diabetes medication in the cluster of high incomes
-- between: 2.0 4.6
select 100.0 * sum(count) filter (where fact = 'diabetes-type-2') / sum(count) filter (where fact = 'population')
from truth
where area in ('WK990108', 'WK990115', 'WK990203', 'WK990209', 'WK990210') and year between 2018 and 2023;

-- figure: diabetes in deprived wijken beside other wijken at 50 to 69
-- target: a half to a whole more
-- between: 1.25 2.5
with prevalence as (
  select
    area in ('WK990102', 'WK990103', 'WK990104', 'WK990105', 'WK990206') as deprived,
    sum(count) filter (where fact = 'diabetes-type-2') / sum(count) filter (where fact = 'population') as share
  from truth
  where area_level = 'wijk' and age in ('50-59', '60-69')
  group by 1
)
select max(share) filter (where deprived) / max(share) filter (where not deprived) from prevalence;

-- figure: per cent who use diabetes medicines
-- target: 4.1, the middle wijk (quarter of the wijken below 2.8, quarter above 5.1)
-- between: 3.4 5.4
with user_year as (
  select distinct PseudoPatientID, left(dVoorschriftdatum, 4) as y from MED where dATC like 'A10B%'
),
registered as (
  select distinct PseudoPatientID, left(dDatum, 4) as y from ACT where dVektiscode like '11%'
)
select 100.0 * count(u.y) / count(*) from registered left join user_year u using (PseudoPatientID, y);

-- figure: per cent with COPD
-- target: 3
-- between: 2.3 3.9
select 100.0 * sum(count) filter (where fact = 'copd') / sum(count) filter (where fact = 'population')
from truth
where area_level = 'gemeente' and year between 2018 and 2023;

-- figure: per cent with heart failure
-- target: 1.21, hospital data
-- between: 0.9 1.5
select 100.0 * sum(count) filter (where fact = 'heart-failure') / sum(count) filter (where fact = 'population')
from truth
where area_level = 'gemeente' and year between 2018 and 2023;

-- figure: per cent with an episode of heart failure in general practice
-- target: 0.46 in 2020
-- between: 0.30 0.62
with registered as (
  select distinct partner, PseudoPatientID from ACT where dVektiscode like '11%' and dDatum like '2020%'
),
failing as (
  select distinct partner, PseudoPatientID from EPS where dICPC like 'K77%' and dBegindatum < '2021'
)
select 100.0 * count(f.partner) / count(*)
from registered r
left join failing f on f.partner = r.partner and f.PseudoPatientID = r.PseudoPatientID;

-- figure: per cent with a depression
-- target: 2 at a time, 5 in a year
-- between: 1.4 3.2
select 100.0 * sum(count) filter (where fact = 'depression') / sum(count) filter (where fact = 'population')
from truth
where area_level = 'gemeente' and year between 2018 and 2023;

-- figure: life expectancy of men at birth
-- target: 79.9, the Netherlands 2016 to 2024; bands of ten years add a few tenths
-- between: 79.0 82.0
with band as (
  select
    cast(replace(split_part(age, '-', 1), '+', '') as int) as first_age,
    coalesce(sum(count) filter (where fact = 'deaths'), 0) / sum(count) filter (where fact = 'population') as rate
  from truth
  where area_level = 'gemeente' and sex = 'male'
  group by 1
),
survival as (
  select
    first_age,
    rate,
    10 * rate / (1 + 5 * rate) as dying,
    coalesce(exp(sum(ln(1 - 10 * rate / (1 + 5 * rate))) over (
      order by first_age rows between unbounded preceding and 1 preceding)), 1) as alive
  from band
)
select sum(case when first_age = 90 then alive / rate else alive * (10 - 5 * dying) end) from survival;

-- figure: life expectancy of women at birth
-- target: 83.2, the Netherlands 2016 to 2024; bands of ten years add a few tenths
-- between: 82.2 85.2
with band as (
  select
    cast(replace(split_part(age, '-', 1), '+', '') as int) as first_age,
    coalesce(sum(count) filter (where fact = 'deaths'), 0) / sum(count) filter (where fact = 'population') as rate
  from truth
  where area_level = 'gemeente' and sex = 'female'
  group by 1
),
survival as (
  select
    first_age,
    rate,
    10 * rate / (1 + 5 * rate) as dying,
    coalesce(exp(sum(ln(1 - 10 * rate / (1 + 5 * rate))) over (
      order by first_age rows between unbounded preceding and 1 preceding)), 1) as alive
  from band
)
select sum(case when first_age = 90 then alive / rate else alive * (10 - 5 * dying) end) from survival;

-- figure: deaths by heart and vessels in deprived wijken beside other wijken at 50 to 69
-- target: about twice; the fifths of the people are compared in PopulationTest
-- between: 1.2 3.6
with mortality as (
  select
    area in ('WK990102', 'WK990103', 'WK990104', 'WK990105', 'WK990206') as deprived,
    sum(count) filter (where fact = 'cardiovascular-deaths') / sum(count) filter (where fact = 'population') as rate
  from truth
  where area_level = 'wijk' and age in ('50-59', '60-69')
  group by 1
)
select max(rate) filter (where deprived) / max(rate) filter (where not deprived) from mortality;

-- figure: per cent of the children in deprived wijken who lack food
-- target: 26, Van der Velde et al.
-- between: 20.0 32.0
select 100.0 * sum(count) filter (where fact = 'food-insecure-children') / sum(count) filter (where fact = 'children')
from truth
where area in ('WK990102', 'WK990103', 'WK990104', 'WK990105', 'WK990206');

-- figure: per cent of the children elsewhere who lack food
-- target: a few
-- between: 3.0 10.0
select 100.0 * sum(count) filter (where fact = 'food-insecure-children') / sum(count) filter (where fact = 'children')
from truth
where area_level = 'wijk' and area not in ('WK990102', 'WK990103', 'WK990104', 'WK990105', 'WK990206');

-- figure: per cent of the screened children in deprived wijken whose parents say that they lack food
-- target: 26, Van der Velde et al.
-- between: 20.0 32.0
select 100 * avg(cast(VoedselZorgen <> 'nooit' or VoedselOp <> 'nooit' as int))
from SCREENING
where substr(SchoolID, 2, 6) in ('990102', '990103', '990104', '990105', '990206');

-- figure: per cent of those who lack food who worry that it runs out
-- target: 86, Van der Velde et al.
-- between: 82.0 90.0
select 100 * avg(cast(VoedselZorgen <> 'nooit' as int))
from SCREENING
where VoedselZorgen <> 'nooit' or VoedselOp <> 'nooit';

-- figure: per cent of the registered with a contact in a year
-- target: 77, Nivel
-- between: 73.0 81.0
with registered as (
  select PseudoPatientID, left(dDatum, 4) as y from ACT where dVektiscode like '11%' group by all having count(*) = 4
),
seen as (
  select distinct PseudoPatientID, left(dDatum, 4) as y from JRN
)
select 100.0 * count(s.y) / count(*) from registered left join seen s using (PseudoPatientID, y);

-- figure: contacts of the registered in a year
-- target: 5, Nivel
-- between: 4.4 5.7
with registered as (
  select PseudoPatientID, left(dDatum, 4) as y from ACT where dVektiscode like '11%' group by all having count(*) = 4
),
contacts as (
  select PseudoPatientID, left(dDatum, 4) as y, count(distinct dDatum) as n from JRN group by all
)
select avg(coalesce(n, 0)) from registered left join contacts using (PseudoPatientID, y);

-- figure: per cent with five or more medicines in a year
-- target: 17.0 to 22.6 in the gemeenten, 19.5 in the middle wijk
-- between: 17.5 23.5
with registered as (
  select distinct PseudoPatientID, left(dDatum, 4) as y from ACT where dVektiscode like '11%'
),
medicines as (
  select PseudoPatientID, left(dVoorschriftdatum, 4) as y, count(distinct left(dATC, 4)) as n from MED group by all
)
select 100 * avg(cast(coalesce(n, 0) >= 5 as int)) from registered left join medicines using (PseudoPatientID, y);

-- figure: per cent with ten or more medicines in a year
-- target: 3.9 in the first quarter of the wijken, 5.2 in the middle one
-- between: 2.9 7.0
with registered as (
  select distinct PseudoPatientID, left(dDatum, 4) as y from ACT where dVektiscode like '11%'
),
medicines as (
  select PseudoPatientID, left(dVoorschriftdatum, 4) as y, count(distinct left(dATC, 4)) as n from MED group by all
)
select 100 * avg(cast(coalesce(n, 0) >= 10 as int)) from registered left join medicines using (PseudoPatientID, y);

-- figure: per cent of those with diabetes whose last HbA1c is above 53 mmol/mol
-- target: 40
-- between: 33.0 48.0
with last as (
  select max_by(try_cast(dResultaatnummer as double), dBepalingdatum) as value
  from LAB
  where dWCIANummer = '2816'
  group by PseudoPatientID
)
select 100 * avg(cast(value > 53 as int)) from last;

-- figure: per cent of those with diabetes whose last HbA1c is above 69 mmol/mol
-- target: 6
-- between: 2.0 9.0
with last as (
  select max_by(try_cast(dResultaatnummer as double), dBepalingdatum) as value
  from LAB
  where dWCIANummer = '2816'
  group by PseudoPatientID
)
select 100 * avg(cast(value > 69 as int)) from last;

-- figure: emergency visits per 1000 inhabitants a year
-- target: 103.9: 1.951 million visits of 16.9 million people, of which nine in ten to hospitals of the region
-- between: 98 110
select 1000.0 * (select count(*) from SEH) / sum(count)
from truth
where fact = 'population' and area_level = 'gemeente';

-- figure: per cent of the emergency visits by ambulance
-- target: 16.0, Gaakeer et al.
-- between: 14.5 17.5
select 100 * avg(cast(Vervoer = 'ambulance' as int)) from SEH;

-- figure: per cent of the emergency visits sent by a general practitioner
-- target: 50.3, Gaakeer et al.
-- between: 47.5 53.0
select 100 * avg(cast(Vervoer in ('huisarts', 'huisartsenpost') as int)) from SEH;

-- figure: per cent of the emergency visits by self-referral
-- target: 17.4, Gaakeer et al.
-- between: 15.5 20.0
select 100 * avg(cast(Vervoer = 'zelf' as int)) from SEH;

-- figure: per cent of the emergency visits that end in an admission
-- target: 37.2, Gaakeer et al.
-- between: 33.0 41.0
select 100 * avg(cast(Bestemming = 'opname' as int)) from SEH;

-- figure: per cent of the inhabitants with social support in the last year that all municipalities delivered
-- target: 5.4, the middle wijk
-- between: 4.0 6.8
select 100.0 * count(distinct PersoonID) / (
  select sum(count) from truth where fact = 'population' and area_level = 'gemeente' and year = 2022)
from WMO
where Vanaf <= '2022-07-01' and coalesce(Tot, '9999') >= '2022-07-01';
