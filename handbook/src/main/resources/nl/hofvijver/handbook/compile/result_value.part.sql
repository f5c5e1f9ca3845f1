-- the result that the criterion takes, of what result_columns.part.sql made
case take
  when 'any' then cast(null as double)
  -- if last
  when 'last' then last_value
  -- end
  -- if first
  when 'first' then first_value
  -- end
  -- if highest
  when 'highest' then highest
  -- end
  -- if lowest
  when 'lowest' then lowest
  -- end
  -- if mean
  when 'mean' then round(mean, 6)
  -- end
  -- if change
  when 'change' then case when change_days >= 2 then round(change, 6) end
  -- end
  -- if trend
  when 'trend' then case when trend_days >= 3
    then round(365.25 * (n * sxy - sx * sy) / (n * sxx - sx * sx), 6) end
  -- end
end as value
