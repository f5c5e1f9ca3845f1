-- makes:  the delivered table, all columns of the contract and where each row came from
copy (
  select {{columns}}, {{partner}} as hv_partner, {{delivery}} as hv_delivery, hv_row
  from numbered
  where {{accepted}}
) to {{file}} (format parquet, compression {{compression}})
