-- makes:  what pseudonyms of a newer generation of keys stand for: those known before, and those of this package
copy (
  select distinct new, old
  from (
    {{before}}
    union all
    select new, old from hv_pair
  ) pairs
  order by new, old
) to {{file}} (format parquet, compression zstd)
