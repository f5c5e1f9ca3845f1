-- Not only a release is asked for and decided about by two persons: so is an extract for a study, with what it asks for in
-- checklist.
alter table release_request add column kind varchar(16) not null default 'release';
