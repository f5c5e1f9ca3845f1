-- What people said about the use of their data, as events in order. A person stands in them as keyed marks only. Each event
-- carries a keyed hash over itself and the one before it.
create table objection_event (
  sequence bigint primary key,
  body text not null,
  hash varchar(64) not null
);
