-- makes:  a table of an opened package again, with its pseudonyms under the region's own key; the order of rows stays
copy (
  select t.* exclude (file_row_number) replace ({{replaced}})
  from read_parquet({{source}}, file_row_number = true) t
  order by t.file_row_number
) to {{file}} (format parquet, compression zstd, compression_level 1)
