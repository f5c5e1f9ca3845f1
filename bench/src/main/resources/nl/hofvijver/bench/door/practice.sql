-- makes: the files of one invented practice of any size, fifty rows per patient
-- places: persons, folder
-- rule:  numbers leave a remainder of five in the eleven-test: they can be nobody's
create table patient as
with body as (
  select 10000000 + i * 7 as body
  from range(cast({{persons}} * 1.15 as bigint)) t(i)
),
numbered as (
  select
    body,
    ((9 * (body // 10000000) + 8 * (body // 1000000 % 10) + 7 * (body // 100000 % 10) + 6 * (body // 10000 % 10)
      + 5 * (body // 1000 % 10) + 4 * (body // 100 % 10) + 3 * (body // 10 % 10) + 2 * (body % 10)) + 6) % 11 as last
  from body
)
select
  row_number() over (order by body) as i,
  lpad(cast(body as varchar), 8, '0') || last as bsn
from numbered
where last < 10
limit {{persons}};

copy (
  select
    date '2026-01-05' as Extractiedatum, 'medicom' as Systeem, 'org' as OrganisatieID, 'P-' || i as PseudoPatientID,
    case when i % 2 = 0 then 'M' else 'V' end as dGeslacht, case when i % 250 = 0 then 'J' else 'N' end as Privacy,
    bsn as BSN, 'Voornaam' || (i % 3000) as Voornamen, 'Achternaam' || (i % 20000) as Geslachtsnaam,
    date '1930-01-01' + cast(i % 33000 as int) as Geboortedatum, (9900 + i % 90) || ' AB' as Postcode,
    1 + i % 300 as Huisnummer
  from patient
) to '{{folder}}/PAT.csv' (delim ';');

copy (
  select
    date '2026-01-05' as Extractiedatum, 'medicom' as Systeem, 'org' as OrganisatieID, 'P-' || i as PseudoPatientID,
    'e' || n as EpisodeID, date '2020-01-01' + cast((i * 31 + n * 97) % 2100 as int) as dBegindatum, 'T90.02' as dICPC
  from patient cross join range(5) r(n)
) to '{{folder}}/EPS.csv' (delim ';');

copy (
  select
    date '2026-01-05' as Extractiedatum, 'medicom' as Systeem, 'org' as OrganisatieID, 'P-' || i as PseudoPatientID,
    'e' || n % 5 as EpisodeID, date '2020-01-01' + cast((i * 31 + n * 97) % 2100 as int) as dDatum, 'E' as dSOEPCode,
    'T90.02' as dICPC
  from patient cross join range(20) r(n)
) to '{{folder}}/JRN.csv' (delim ';');

copy (
  select
    date '2026-01-05' as Extractiedatum, 'medicom' as Systeem, 'org' as OrganisatieID, 'P-' || i as PseudoPatientID,
    date '2020-01-01' + cast((i * 31 + n * 97) % 2100 as int) as dVoorschriftdatum, 'A10BA02' as dATC,
    30 as dHoeveelheid, 'J' as dChronisch
  from patient cross join range(10) r(n)
) to '{{folder}}/MED.csv' (delim ';');

copy (
  select
    date '2026-01-05' as Extractiedatum, 'medicom' as Systeem, 'org' as OrganisatieID, 'P-' || i as PseudoPatientID,
    date '2020-01-01' + cast((i * 31 + n * 97) % 2100 as int) as dBepalingdatum, 2816 as dWCIANummer,
    'N' as dResultaattype, 40 + n as dResultaatnummer, 'mmol/mol' as Eenheid
  from patient cross join range(9) r(n)
) to '{{folder}}/LAB.csv' (delim ';');

copy (
  select
    date '2026-01-05' as Extractiedatum, 'medicom' as Systeem, 'org' as OrganisatieID, 'P-' || i as PseudoPatientID,
    date '2020-01-01' + cast((i * 31 + n * 97) % 2100 as int) as dDatum, '12000' as dVektiscode, 11.5 as dBedrag
  from patient cross join range(5) r(n)
) to '{{folder}}/ACT.csv' (delim ';')
