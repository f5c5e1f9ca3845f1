read_csv({{file}}, compression = {{compression}}, delim = ';', quote = '"', escape = '"', header = true,
  auto_detect = false, columns = { {{columns}} }, ignore_errors = true, store_rejects = true,
  rejects_table = 'hv_reject', rejects_scan = 'hv_reject_scan')
