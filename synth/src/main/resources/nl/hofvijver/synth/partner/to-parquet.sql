-- A CSV file with the columns of its layout, as Parquet in the same order of rows.
copy (
  select * from read_csv('${csv}', delim = ';', header = true, quote = '"', nullstr = '', columns = {${columns}})
) to '${parquet}' (format parquet, compression zstd)
