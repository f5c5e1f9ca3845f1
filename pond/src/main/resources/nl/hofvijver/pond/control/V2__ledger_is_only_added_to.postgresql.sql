-- Events are never changed or removed.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is only added to';
end;
$$;

create trigger event_stays before update or delete on event
for each row execute function refuse_change();
