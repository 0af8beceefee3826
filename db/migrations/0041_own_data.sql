-- A person can be forgotten in the journal too: of an act stays what was done, when and to what. Nothing else may change.

create function only_erased(was jsonb, became jsonb) returns boolean
  language plpgsql immutable parallel safe as $$
begin
  if was is not distinct from became or became = '"[erased]"' then
    return true;
  end if;
  if jsonb_typeof(was) = 'object' and jsonb_typeof(became) = 'object' then
    return not exists (
      select from jsonb_each(was) w full join jsonb_each(became) b using (key)
      where w.value is null or b.value is null or not only_erased(w.value, b.value));
  end if;
  if jsonb_typeof(was) = 'array' and jsonb_typeof(became) = 'array' then
    return not exists (
      select from jsonb_array_elements(was) with ordinality w (value, place)
        full join jsonb_array_elements(became) with ordinality b (value, place) using (place)
      where w.value is null or b.value is null or not only_erased(w.value, b.value));
  end if;
  return false;
end $$;

create function only_forget() returns trigger language plpgsql as $$
begin
  if (new.id, new.at, new.actor_kind, new.actor_id, new.action, new.subject_type, new.subject_id, new.scope)
      is not distinct from
      (old.id, old.at, old.actor_kind, old.actor_id, old.action, old.subject_type, old.subject_id, old.scope)
    and (new.actor_name is null or new.actor_name is not distinct from old.actor_name)
    and (new.from_address is null or new.from_address is not distinct from old.from_address)
    and only_erased(old.before, new.before) and only_erased(old.after, new.after)
  then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name;
end $$;

drop trigger journal_append_only on journal;
create trigger journal_append_only before delete or truncate on journal
  for each statement execute function refuse_change();
create trigger journal_only_forgets before update on journal
  for each row execute function only_forget();

-- Values in which one of these words stands: an address anywhere in it, anything else as the whole of it.
create function without_words(value jsonb, words text[]) returns jsonb
  language plpgsql immutable parallel safe as $$
begin
  return case jsonb_typeof(value)
    when 'object' then
      (select coalesce(jsonb_object_agg(e.key, without_words(e.value, words)), '{}') from jsonb_each(value) e)
    when 'array' then
      (select coalesce(jsonb_agg(without_words(e.value, words) order by e.place), '[]')
       from jsonb_array_elements(value) with ordinality e (value, place))
    when 'string' then
      case when exists (
        select from unnest(words) w
        where lower(value #>> '{}') = lower(w) or (w like '%@%' and strpos(lower(value #>> '{}'), lower(w)) > 0))
      then '"[erased]"' else value end
    else value
  end;
end $$;
