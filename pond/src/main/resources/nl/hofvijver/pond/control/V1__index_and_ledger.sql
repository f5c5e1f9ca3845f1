-- The index of what was delivered, refreshed and released, and the ledger. Moments are texts in UTC (ISO 8601), days are
-- texts yyyy-mm-dd: the two databases store dates differently and compare texts alike.
create table delivery (
  partner varchar(64) not null,
  id varchar(64) not null,
  contract varchar(64) not null,
  date varchar(10) not null,
  mode varchar(16) not null,
  replaces varchar(64),
  sequence integer not null,
  sha256 varchar(64) not null,
  rows_in bigint not null,
  rows_accepted bigint not null,
  primary key (partner, id)
);

create table refresh (
  snapshot varchar(64) primary key,
  finished_at varchar(32) not null,
  tables integer not null
);

create table release (
  id varchar(64) primary key,
  finished_at varchar(32) not null,
  snapshot varchar(64) not null,
  sha256 varchar(64) not null
);

create table event (
  id ${identity},
  happened_at varchar(32) not null,
  kind varchar(64) not null,
  subject varchar(256) not null,
  detail text not null
);

create index event_by_subject on event (subject, id);
