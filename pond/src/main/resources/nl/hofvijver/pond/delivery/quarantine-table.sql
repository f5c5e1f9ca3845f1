-- makes:  quarantine, every row that was not taken in, of all tables of a package
-- gives:  the numbers of the problems, the columns that have them, and the row without the columns that point at a
--         person: the partner finds the person by the number of the row
create or replace temp table quarantine (
  "table" varchar,
  hv_row bigint,
  codes varchar[],
  columns varchar[],
  raw map(varchar, varchar)
)
