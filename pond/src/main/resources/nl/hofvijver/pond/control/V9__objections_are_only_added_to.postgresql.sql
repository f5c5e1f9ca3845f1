-- Events about objections are never changed or removed.
create trigger objection_stays before update or delete on objection_event
for each row execute function refuse_change();
