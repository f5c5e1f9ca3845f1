-- step:     person_awake
-- makes:    the person of every record that is grouped anew, with the number that person had before
-- grain:    rid
-- reads:    awake, assignment, person_known, counter
-- rule:     a person goes where most of its records go (of as many: where its oldest record goes);
--           a group keeps the lowest number of those that go to it; a new group gets a number that was never used
-- rule:     a person whose number was not kept there, because the group has a lower one, keeps it with the rest of its
--           records, where these are a group without a number
with assigned as (
  select r.rid, r.position, coalesce(a.cluster, r.rid) as cluster
  from awake r
  left join assignment a on a.rid = r.rid
),
overlap as (
  select a.cluster, b.person, count(*) as records, min(a.position) as oldest
  from assigned a
  join person_known b on b.rid = a.rid
  group by a.cluster, b.person
),
placed as (
  select cluster, person, cast(row_number() over (partition by person order by records desc, oldest, cluster) as bigint) as place
  from overlap
),
first_kept as (
  select cluster, min(person) as person
  from placed
  where place = 1
  group by cluster
),
left_over as (
  select p.cluster, p.person, cast(row_number() over (partition by p.person order by p.place) as bigint) as place
  from placed p
  left join first_kept c on c.cluster = p.cluster
  left join first_kept n on n.person = p.person
  where p.place > 1 and c.cluster is null and n.person is null
),
kept as (
  select cluster, person
  from first_kept
  union all
  select cluster, min(person)
  from left_over
  where place = 1
  group by cluster
),
fresh as (
  select a.cluster, cast(row_number() over (order by min(a.position), a.cluster) as bigint) as number
  from assigned a
  left join kept k on k.cluster = a.cluster
  where k.cluster is null
  group by a.cluster
)
select a.rid, cast(coalesce(k.person, c.last_person + f.number) as bigint) as person
from assigned a
left join kept k on k.cluster = a.cluster
left join fresh f on f.cluster = a.cluster
cross join counter c
