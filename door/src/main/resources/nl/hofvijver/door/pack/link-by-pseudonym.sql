-- makes:  LINK of the package for a register without numbers of its own: its people are named by their pseudonym
copy (
  select p.pseudonym as {{id}}, {{columns}}
  from link_row l
  join pseudonym p on p.written = l.own
  order by all
) to {{file}} (format parquet, compression zstd, compression_level 1)
