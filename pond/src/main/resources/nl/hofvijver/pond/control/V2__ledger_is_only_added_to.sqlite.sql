-- Events are never changed or removed.
create trigger event_stays before update on event
begin
  select raise(abort, 'the ledger is only added to');
end;

create trigger event_is_kept before delete on event
begin
  select raise(abort, 'the ledger is only added to');
end;
