-- makes: what the published figures are about
-- reads: x_indicator, cells
select i.indicator, i.title_nl, i.title_en, i.theme, i.unit, i.kind, i.source, i.definition_nl, i.definition_en,
  i.caveat_nl, i.caveat_en
from x_indicator i
where i.indicator in (select measure from cells)
order by i.indicator
