/** The role that every transaction of a network takes: it owns nothing, cannot log in and is held by the policies. */
const APP_ROLE = "app_user";

/**
 * Tables in which the login, outside any network, may look up to which network something belongs: an identity,
 * a team, a deadline. `app_user` never may.
 */
const LOOKUP_TABLES = ["networks", "person_identities", "conversations"] as const;

/** The record: the application adds to it and reads it, and can neither change nor delete a line. */
const APPEND_ONLY_TABLES = ["events"] as const;

/**
 * Run at the end of every migration, so that no table can be forgotten: each table of schema public that has a
 * network_id gets row-level security, forced on its owner too, and the rights of app_user. Idempotent, and
 * without a lock on tables that are in order. An unset setting reads '' after its first use, hence nullif.
 */
export const APPLY_ROW_LEVEL_SECURITY = `
do $$
declare
  t record;
begin
  for t in
    select c.oid, c.oid::regclass as name, c.relname, c.relrowsecurity, c.relforcerowsecurity
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'network_id' and not a.attisdropped
    where n.nspname = 'public' and c.relkind in ('r', 'p')
    order by c.relname
  loop
    if not t.relrowsecurity then
      execute format('alter table %s enable row level security', t.name);
    end if;
    if not t.relforcerowsecurity then
      execute format('alter table %s force row level security', t.name);
    end if;
    if not exists (select from pg_policy where polrelid = t.oid and polname = 'one_network') then
      execute format(
        'create policy one_network on %s to public'
        ' using (network_id = nullif(current_setting(''app.network_id'', true), ''''))'
        ' with check (network_id = nullif(current_setting(''app.network_id'', true), ''''))', t.name);
    end if;
    if t.relname in (${LOOKUP_TABLES.map((name) => `'${name}'`).join(", ")})
      and not exists (select from pg_policy where polrelid = t.oid and polname = 'look_up') then
      execute format(
        'create policy look_up on %s for select to public using (current_user <> ''${APP_ROLE}'')', t.name);
    end if;
    if t.relname = any(array[${APPEND_ONLY_TABLES.map((name) => `'${name}'`).join(", ")}]) then
      execute format('grant select, insert on %s to ${APP_ROLE}', t.name);
    elsif not (has_table_privilege('${APP_ROLE}', t.oid, 'select')
      and has_table_privilege('${APP_ROLE}', t.oid, 'insert')
      and has_table_privilege('${APP_ROLE}', t.oid, 'update')
      and has_table_privilege('${APP_ROLE}', t.oid, 'delete')) then
      execute format('grant select, insert, update, delete on %s to ${APP_ROLE}', t.name);
    end if;
  end loop;
  if not has_schema_privilege('${APP_ROLE}', 'public', 'usage') then
    grant usage on schema public to ${APP_ROLE};
  end if;
  for t in
    select c.oid, c.oid::regclass as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public'
      and case when c.relkind = 'S' then not has_sequence_privilege('${APP_ROLE}', c.oid, 'usage') end
  loop
    execute format('grant usage on sequence %s to ${APP_ROLE}', t.name);
  end loop;
end
$$`;

/**
 * Before pending migrations: a login that is no superuser would otherwise see no row of its own tables, and a
 * backfill would silently change nothing. In the same transaction, so nobody else ever sees it lifted.
 */
export const LIFT_FORCE = `
do $$
declare
  t record;
begin
  for t in
    select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relforcerowsecurity
  loop
    execute format('alter table %s no force row level security', t.name);
  end loop;
end
$$`;

/** A role belongs to the whole server: two databases may be migrated at once, so losing the race is fine. */
export const MAKE_APP_ROLE = `
do $$
begin
  if not exists (select from pg_roles where rolname = '${APP_ROLE}') then
    begin
      create role ${APP_ROLE} nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if not pg_has_role(current_user, '${APP_ROLE}',
    case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then
    execute format('grant ${APP_ROLE} to %I', current_user);
  end if;
end
$$`;

/**
 * A network's transaction may add a job, and read back its id, nothing more: other networks' jobs are in the
 * same table.
 */
export const GRANT_QUEUE = `
do $$
begin
  if not has_table_privilege('${APP_ROLE}', 'pgboss.job', 'insert') then
    grant usage on schema pgboss to ${APP_ROLE};
    grant insert, select (id) on pgboss.job to ${APP_ROLE};
    grant select on pgboss.queue to ${APP_ROLE};
  end if;
end
$$`;
