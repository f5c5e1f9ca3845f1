-- makes:  own_number, every number by which the partner's files name somebody or something of its own, per kind
-- grain:  kind, own
create temp table own_number as
select distinct kind, own from ({{numbers}}) numbers where own is not null
