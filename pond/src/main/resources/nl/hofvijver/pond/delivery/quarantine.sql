-- makes:  quarantine.parquet, every row of the package that was not taken in
copy (
  select "table", hv_row, codes, columns, raw
  from quarantine
  order by "table", hv_row
) to {{file}} (format parquet, compression zstd)
