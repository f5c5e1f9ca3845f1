-- makes:  staged, one row per row that could be split into columns, in the order of the file
-- grain:  row of the file
-- reads:  a partner's file, every column as text
-- gives:  the typed columns of the contract; hv_forms, four bits per date column with the form of its date; for a row
--         with a fault hv_kinds (per column of the file: 0 or the number of the fault less 1200) and hv_raw (the texts)
create or replace temp table staged as
with as_text as (
  select {{raws}} from {{source}}
),
formed as (
  select {{forms}} from as_text
),
typed as (
  select {{typed}} from formed
),
judged as (
  select {{kinds}} from typed
)
select
  {{columns}},
  {{form_bits}} as hv_forms,
  case when {{any_kind}} > 0 then [{{kind_list}}] end as hv_kinds,
  case when {{any_kind}} > 0 then [{{raw_list}}] end as hv_raw
from judged
