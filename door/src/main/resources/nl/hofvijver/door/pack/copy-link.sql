-- makes:  LINK of the package: what linkage compares, encoded; one row per person and address
-- rule:   the order is that in which the rows were added
copy link_row to {{file}} (format parquet, compression zstd, compression_level 1)
