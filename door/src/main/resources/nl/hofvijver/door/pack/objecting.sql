-- makes:  objecting, the numbers of people whom the partner's own system marks as objecting
create temp table objecting as
select own from identity where flag = {{mark}}
