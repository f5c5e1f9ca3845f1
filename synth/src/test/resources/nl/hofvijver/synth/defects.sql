-- What each fault looks like in the files of the partners, counted per partner. The truth must say the same.
-- There is a table for every table of every contract, with a column partner, all text; EPS_CORRECTION is the correction
-- of EPS, diseases is health/diseases.csv. A query marked "exact" gives partner and rows with the fault, as in the truth;
-- one marked "among" gives the partners that have the fault; one marked "about" gives the rows of all partners within a
-- tenth of the truth, since another fault can hide it.

-- exact: wrong-icpc
select partner, count(*) from EPS where regexp_matches(dICPC, '^[A-Z]9O') group by partner;

-- exact: day-first-date
select partner, count(*) from JRN where dDatum like '__-__-____' group by partner;

-- exact: decimal-comma
select partner, count(*) from (select distinct * from LAB where dResultaatnummer like '%,%') as once group by partner;

-- exact: impossible-date
select partner, count(*) from (select distinct * from MED where dVoorschriftdatum like '%-02-30') as once group by partner;

-- exact: birth-year-implausible
select partner, count(distinct PseudoPatientID) from PAT where iGeboortejaar = '1900' group by partner;

-- exact: birth-year-impossible
select partner, count(distinct PseudoPatientID) from PAT where iGeboortejaar = '1880' group by partner;

-- exact: urgency-unknown
select partner, count(*) from SEH where Urgentie = 'U9' group by partner;

-- exact: buurt-of-2020
select partner, count(*) from ADRES where Indelingsjaar = '2020' group by partner;

-- exact: buurt-of-2020-as-2025
select partner, count(*) from ADRES where Indelingsjaar = '2025' and Buurtcode like 'BU9902049_' group by partner;

-- exact: no-pseudonym-practice
select partner, count(distinct PseudoPatientID)
from PAT
where Persoonspseudoniem is null
group by partner;

-- exact: no-pseudonym-hospital
select partner, count(*) from PATIENT where Persoonspseudoniem is null group by partner;

-- exact: no-pseudonym-ggd
select partner, count(*) from KIND where Persoonspseudoniem is null group by partner;

-- exact: exit-before-entry
select partner, count(distinct PseudoPatientID) from PAT where dUitschrijfdatum < dInschrijfdatum group by partner;

-- exact: duplicate-prescription
select partner, sum(times - 1)
from (select *, count(*) as times from MED group by all having count(*) > 1) as repeated
group by partner;

-- exact: duplicate-measurement
select partner, sum(times - 1)
from (select *, count(*) as times from LAB group by all having count(*) > 1) as repeated
group by partner;

-- exact: deceased-vanished
select partner, count(*)
from PAT p
where EndDate is not null
  and not exists (
    from PAT n where n.partner = p.partner and n.PseudoPatientID = p.PseudoPatientID and n.StartDate > p.EndDate
  )
group by partner;

-- exact: historic-scan
select partner, count(*) from JRN where dICPC = 'A99' and Consultcode = 'A' group by partner;

-- exact: passer-by
select partner, count(distinct PseudoPatientID) from PAT where dCategoriePatient = 'P' group by partner;

-- exact: referral-without-specialism
select partner, count(*) from COR where dSpecialisme is null group by partner;

-- exact: income-of-part-of-year
select i.partner, count(*)
from INKOMEN i
join PERSOON p on p.partner = i.partner and p.PersoonID = i.PersoonID
join OVERLIJDEN o on o.Persoonspseudoniem = p.Persoonspseudoniem
where left(o.Overlijdensdatum, 4) = i.Jaar
group by i.partner;

-- exact: subcode-cut-off
select c.partner, count(*)
from EPS_CORRECTION c
join EPS e on e.partner = c.partner and e.PseudoPatientID = c.PseudoPatientID and e.EpisodeID = c.EpisodeID
where e.dICPC <> c.dICPC
group by c.partner;

-- among: fee-not-delivered
select partner from ACT group by partner having count(*) filter (where Omschrijving like 'Inschrijftarief%') = 0;

-- among: referral-not-delivered
select distinct partner from PAT where partner not in (select partner from COR);

-- among: wmo-not-delivered
select partner from WMO group by partner having max(Vanaf) < '2023';

-- about: begin-date-fictional
select count(*)
from EPS e
join (select distinct partner, PseudoPatientID, dInschrijfdatum from PAT) p
  on p.partner = e.partner and p.PseudoPatientID = e.PseudoPatientID
where e.dEpisodetype = 'P' and e.dBegindatum = greatest('2009-07-01', p.dInschrijfdatum);

-- about: diagnosis-as-symptom
-- Some symptoms of one disease are diseases of their own; those say nothing.
select count(*)
from (
  select * from EPS where partner not in (select partner from EPS_CORRECTION)
  union all
  select * from EPS_CORRECTION
) as episode
where dEpisodetype = 'P'
  and dICPC in (select symptom from diseases)
  and dICPC not in (select icpc from diseases);
