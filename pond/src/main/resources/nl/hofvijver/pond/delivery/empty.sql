-- makes:  the delivered table of a partner that stated that there is nothing to deliver: all columns, no rows
copy (
  select {{columns}} where false
) to {{file}} (format parquet, compression zstd)
