-- makes:  LINK of the package: what linkage compares, encoded; one row per person and address
copy (
  select n.local as {{id}}, {{columns}}
  from link_row l
  join local_number n on n.kind = 'person' and n.own = l.own
  where l.own not in (select own from objecting)
  order by all
) to {{file}} (format parquet, compression zstd, compression_level 1)
