-- makes:  OBJECTIONS of the package: what the partner's file says, and what its system marks
copy (
  select * from (
    {{stated}}
    union all
    {{marked}}
  ) objections
  order by all
) to {{file}} (format parquet, compression zstd)
