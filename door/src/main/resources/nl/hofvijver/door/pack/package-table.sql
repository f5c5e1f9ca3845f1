-- makes:  a table of the package, without identifiers
-- rule:   the order of rows is that of the partner's file
copy (
  select {{columns}}
  from read_parquet({{source}}) t
  {{joins}}
  where {{kept}}
  order by t.hv_row
) to {{file}} (format parquet, compression zstd, compression_level 1)
