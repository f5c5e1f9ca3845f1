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
