-- The function table of Spark: the same names and the same results as DuckDB's, see duckdb-functions.sql for what each
-- one means. A line that begins with 'create macro' defines one; it is replaced by its text where a step uses it.
-- hv_jaro_winkler, hv_hash and near_known are written in Java (TextFunctions).

create macro hv_days(from_date, to_date) as cast(datediff(to_date, from_date) as bigint);

create macro hv_add_months(from_date, months) as add_months(from_date, months);

create macro hv_row_id() as monotonically_increasing_id();

create macro hv_floor(number) as cast(floor(number) as bigint);

create macro hv_matches(value, pattern) as value rlike concat('\A(?:', pattern, ')\z');

create macro hv_year(moment) as year(moment);
create macro hv_month(moment) as month(moment);
create macro hv_hour(moment) as hour(moment);

create macro hv_date(year_number, month_number, day_number) as
  make_date(cast(year_number as int), cast(month_number as int), cast(day_number as int));

create macro hv_add_days(from_date, days) as date_add(cast(from_date as date), cast(days as int));

-- Spark would let a null value win with its position
create macro hv_first_by(value, position) as min_by(value, case when value is not null then position end);
create macro hv_last_by(value, position) as max_by(value, case when value is not null then position end);

create macro hv_day(moment) as day(moment);

create macro hv_share(one, other) as arrays_overlap(split(one, ' '), split(other, ' '));

create macro hv_tokens(value) as transform(split(value, ' '), w -> cast(hv_hash(w) & 2147483647L as int));

create macro hv_meet(one, other) as arrays_overlap(one, other);

create macro hv_words(value) as
  nullif(array_join(array_sort(array_distinct(flatten(collect_list(split(value, ' '))))), ' '), '');

create macro hv_near(one, other) as coalesce(near_known(one, other), false);
