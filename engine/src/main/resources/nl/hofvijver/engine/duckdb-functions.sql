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

-- how alike two texts are, 0 to 1 (Jaro-Winkler, prefix weight 0.1 over at most four letters from 0.7 on)
create macro hv_jaro_winkler(one, other) as jaro_winkler_similarity(one, other);

-- true when one insertion, deletion, replacement or swap of neighbours at most makes two texts equal (Damerau-Levenshtein):
-- that distance is dear, and most texts differ in a way that is seen sooner: in more than two places, or in both halves
create macro hv_near(one, other) as case
  when one = other then true
  when strlen(one) = strlen(other) then case
    when hamming(one, other) <= 1 then true
    when hamming(one, other) = 2 then damerau_levenshtein(one, other) <= 1
    else false
  end
  when abs(strlen(one) - strlen(other)) > 1 then false
  when left(one, (least(length(one), length(other)) + 1) // 2) = left(other, (least(length(one), length(other)) + 1) // 2)
    or right(one, (least(length(one), length(other)) + 1) // 2) = right(other, (least(length(one), length(other)) + 1) // 2)
    then damerau_levenshtein(one, other) <= 1
  else false
end;

-- true when two texts have a word in common; words are parted by single spaces
create macro hv_share(one, other) as list_has_any(string_split(one, ' '), string_split(other, ' '));

-- a number of 63 bits that two equal texts share, the same on every engine (decision 0080)
create macro hv_hash(value) as case when value is not null then cast(hash(value) >> 1 as bigint) end;

-- aggregate: the different words of all texts, sorted, with single spaces; null when there are none
create macro hv_words(value) as array_to_string(
  list_sort(list_distinct(flatten(list(string_split(value, ' ')) filter (where value is not null)))), ' ');

-- the words of a text as numbers of 31 bits; two different words have the same one in two thousand million cases
create macro hv_tokens(value) as list_transform(string_split(value, ' '), lambda w: cast(hv_hash(w) & 2147483647 as integer));

-- true when two lists have a number in common; for short lists far quicker than list_has_any
create macro hv_meet(one, other) as
  case when other is not null then len(list_filter(one, lambda t: list_contains(other, t))) > 0 end;
