-- Requests for a release with what was decided about them, and questions for counts with their answers: both are only added
-- to, except that a request that waits is decided once.
create table release_request (
  id ${identity},
  release_id varchar(64) not null,
  requester varchar(128) not null,
  purpose text not null,
  requested_at varchar(32) not null,
  checklist text not null,
  state varchar(16) not null,
  decider varchar(128),
  reason text,
  decided_at varchar(32)
);

create index release_request_by_release on release_request (release_id, id);

create table question (
  id ${identity},
  asker varchar(128) not null,
  asked_at varchar(32) not null,
  measure varchar(128) not null,
  period varchar(16) not null,
  cells text not null,
  outcome varchar(16) not null,
  shown bigint,
  base integer not null
);

create index question_by_measure on question (measure, period, id);
