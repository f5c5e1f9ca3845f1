-- The function table of DuckDB: what DuckDB and Spark write differently, under one name. A step uses these names only.
-- Another engine brings its own file with the same names and the same results.

-- whole days from one date to another
create macro hv_days(from_date, to_date) as datediff('day', from_date, to_date);

-- the date a number of whole months later (negative: earlier); the last day of the month where the day does not exist
create macro hv_add_months(from_date, months) as cast(from_date + to_months(months) as date);

-- a number that differs per row of the output; not stable between runs
create macro hv_row_id() as row_number() over ();

-- the number without its fraction, towards minus infinity
create macro hv_floor(number) as cast(floor(number) as bigint);

-- true when the text as a whole matches the regular expression
create macro hv_matches(value, pattern) as regexp_full_match(value, pattern);

-- year, month and hour of a moment
create macro hv_year(moment) as cast(extract(year from moment) as integer);
create macro hv_month(moment) as cast(extract(month from moment) as integer);
create macro hv_hour(moment) as cast(extract(hour from moment) as integer);

-- a date from its parts
create macro hv_date(year_number, month_number, day_number) as make_date(year_number, month_number, day_number);

-- the date a number of whole days later (negative: earlier)
create macro hv_add_days(from_date, days) as cast(from_date as date) + cast(days as integer);

-- aggregates: the value at the lowest or highest position; a row whose value is null does not take part
create macro hv_first_by(value, position) as arg_min(value, position);
create macro hv_last_by(value, position) as arg_max(value, position);

-- the day of the month of a date
create macro hv_day(moment) as cast(extract(day from moment) as integer);
