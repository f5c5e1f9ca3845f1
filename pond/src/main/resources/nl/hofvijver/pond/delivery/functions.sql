-- How a text in a partner's file is read. Every function gives null for what it cannot read; the checks say why.

-- the text without the spaces around it; an empty text is no value. Hardly any text has spaces around it, and looking is
-- four times as cheap as trimming. Before '!' come only the empty text and texts that begin with a space or a control sign.
create macro given_text(v) as
  case when v < '!' or ends_with(v, ' ') then nullif(trim(v), '') else v end;

-- the form of a date: 1 yyyy-mm-dd, 2 dd-mm-yyyy, 3 yyyymmdd, 8 with slashes (day or month first?), 9 something else
create macro given_date_form(v) as cast(case
  when v is null then 0
  when v like '____-__-__' then 1
  when v like '__-__-____' then 2
  when regexp_full_match(v, '[0-9]{8}') then 3
  when regexp_full_match(v, '[0-9]{1,4}/[0-9]{1,2}/[0-9]{1,4}') then 8
  else 9 end as utinyint);

create macro given_date(v, form) as case form
  when 1 then try_cast(v as date)
  when 2 then cast(try_strptime(v, '%d-%m-%Y') as date)
  when 3 then cast(try_strptime(v, '%Y%m%d') as date) end;

-- the form of a moment; the forms are those of dates, each with hours and minutes. A zone is not accepted: without one
-- the clock of Amsterdam is meant, and a moment must not shift unnoticed.
create macro given_moment_form(v) as cast(case
  when v is null then 0
  when regexp_full_match(v, '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,6})?)?') then 1
  when regexp_full_match(v, '[0-9]{2}-[0-9]{2}-[0-9]{4} [0-9]{2}:[0-9]{2}(:[0-9]{2})?') then 2
  when regexp_full_match(v, '[0-9]{1,4}/[0-9]{1,2}/[0-9]{1,4}[ T].*') then 8
  else 9 end as utinyint);

create macro given_moment(v, form) as case form
  when 1 then try_cast(replace(v, 'T', ' ') as timestamp)
  when 2 then coalesce(try_strptime(v, '%d-%m-%Y %H:%M:%S'), try_strptime(v, '%d-%m-%Y %H:%M')) end;

-- why a date or a moment of this form could not be read
create macro given_form_fault(form) as case form when 8 then 7 when 9 then 6 else 8 end;

-- a whole number; programs without a whole-number type write 12.0
create macro given_integer(v) as
  case when regexp_full_match(v, '[-+]?[0-9]{1,9}([.]0+)?') then cast(try_cast(v as double) as integer) end;

create macro given_decimal(v) as
  case when regexp_full_match(v, '[-+]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][-+]?[0-9]+)?') then try_cast(v as double) end;

create macro given_decimal_comma(v) as
  case when regexp_full_match(v, '[-+]?[0-9]+(,[0-9]+)?') then try_cast(replace(v, ',', '.') as double) end;

-- why a number could not be read
create macro given_number_fault(v) as case when regexp_full_match(v, '[-+]?[0-9.]*,[0-9]+') then 5 else 3 end;
