-- Events about objections are never changed or removed.
create trigger objection_stays before update on objection_event
begin
  select raise(abort, 'the list of objections is only added to');
end;

create trigger objection_is_kept before delete on objection_event
begin
  select raise(abort, 'the list of objections is only added to');
end;
