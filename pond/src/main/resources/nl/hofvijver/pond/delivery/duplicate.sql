-- makes:  duplicate, the rows of which a later row has the same key
-- rule:   the last row counts. A row with an empty code in its key is no duplicate: two prescriptions on one day of
--         which the codes are not known need not be the same.
-- why:    the hash finds the few keys that occur twice in one cheap pass; only their rows are compared exactly
create or replace temp table duplicate as
with twice as (
  select hash({{key}}) as hashed
  from numbered
  where {{judged}}
  group by hashed
  having count(*) > 1
),
placed as (
  select hv_row, row_number() over (partition by {{key}} order by hv_row desc) as place
  from numbered
  where {{judged}} and hash({{key}}) in (select hashed from twice)
)
select hv_row from placed where place > 1
